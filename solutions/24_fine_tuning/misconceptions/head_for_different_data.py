r"""
task: plan
check: test_three_plans
title:
  en: "The head alone, for different data"
  ja: "違うデータなのにヘッドだけを学習しています"
wrote:
  en: "\"head\" where the data are few."
  ja: "少ないデータなら \"head\" としています。"
why:
  en: "The last layers look for what mattered in the old data; for different data they have to learn anew."
  ja: "最後の数層は、元のデータで役立ったものを探しています。違うデータでは、そこも学習し直す必要があります。"
try:
  en: "\"last layers\" where the data are different and few."
  ja: "違っていて少ないデータなら \"last layers\" です。"
read: https://docs.pytorch.org/tutorials/beginner/transfer_learning_tutorial.html
"""


def plan(similar, large, last_layers_failed=False):
    if similar and last_layers_failed:
        raise ValueError("no such row")
    if similar:
        return "head"
    if large or last_layers_failed:
        return "all"
    return "head"
