r"""
task: plan
check: test_three_plans
title:
  en: "The number of data does not matter"
  ja: "データの量が考慮されていません"
wrote:
  en: "\"last layers\" for different data, however many."
  ja: "違うデータなら、多くても \"last layers\" です。"
why:
  en: "With many data nothing speaks against training everything, and the result is better."
  ja: "データが多ければ、全体を学習しても問題はなく、結果もよくなります。"
try:
  en: "`\"all\" if large or last_layers_failed`"
  ja: "`\"all\" if large or last_layers_failed` とします。"
read: https://docs.pytorch.org/tutorials/beginner/transfer_learning_tutorial.html
"""


def plan(similar, large, last_layers_failed=False):
    if similar and last_layers_failed:
        raise ValueError("no such row")
    if similar:
        return "head"
    if last_layers_failed:
        return "all"
    return "last layers"
