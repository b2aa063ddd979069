r"""
task: plan
check: test_similar_data
title:
  en: "The number of data alone decides"
  ja: "データの量だけで決めています"
wrote:
  en: "\"all\" for many data, also where they are similar."
  ja: "多ければ、似たデータでも \"all\" です。"
why:
  en: "For similar data the features of the body fit already."
  ja: "似たデータなら、本体の特徴がすでに合っています。"
try:
  en: "Ask for similar first."
  ja: "まず similar を調べます。"
read: https://docs.pytorch.org/tutorials/beginner/transfer_learning_tutorial.html
"""


def plan(similar, large, last_layers_failed=False):
    if similar and last_layers_failed:
        raise ValueError("no such row")
    if similar and not large:
        return "head"
    if large or last_layers_failed:
        return "all"
    return "last layers"
