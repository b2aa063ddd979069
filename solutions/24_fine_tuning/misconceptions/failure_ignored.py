r"""
task: plan
check: test_the_last_layers_failed
title:
  en: "The failure of the last layers changes nothing"
  ja: "最後の数層の失敗が考慮されていません"
wrote:
  en: "last_layers_failed is only used for the error."
  ja: "last_layers_failed をエラーの判定にしか使っていません。"
why:
  en: "What has failed once is not tried again: everything is trained, from the pretrained weights."
  ja: "うまくいかなかったことは繰り返しません。事前学習した重みから始めて、全体を学習します。"
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
    if large:
        return "all"
    return "last layers"
