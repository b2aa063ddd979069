r"""
task: plan
check: test_three_plans
title:
  en: "Everything is trained on few data"
  ja: "少ないデータで全体を学習しています"
wrote:
  en: "\"all\" for different data, however few."
  ja: "違うデータなら、少なくても \"all\" です。"
why:
  en: "A large model learns a small set by heart. Few parameters should move: those of the last layers."
  ja: "大きなモデルは、少ないデータを丸暗記します。動かすパラメータは少なく、最後の数層だけにします。"
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
    return "all"
