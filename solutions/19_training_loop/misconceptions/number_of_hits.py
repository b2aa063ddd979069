"""
task: accuracy
check: test_three_of_four
title:
  en: "A count instead of a fraction"
  ja: "割合ではなく件数です"
wrote:
  en: "The number of right rows is returned."
  ja: "正解した行の数を返しています。"
why:
  en: "A count says little without the number of rows."
  ja: "行数がわからなければ、件数だけでは何も言えません。"
try:
  en: "Divide by len(targets)."
  ja: "len(targets) で割ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.argmax.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return float((logits.argmax(dim=1) == targets).sum())
