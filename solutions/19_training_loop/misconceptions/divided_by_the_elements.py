"""
task: accuracy
check: test_three_of_four
title:
  en: "Divided by the number of logits"
  ja: "ロジットの個数で割っています"
wrote:
  en: "The hits are divided by logits.numel()."
  ja: "一致した数を logits.numel() で割っています。"
why:
  en: "logits has a row for every sample and a column for every class. Only the rows count."
  ja: "logits の行はサンプル、列はクラスです。数えるのは行だけです。"
try:
  en: "Divide by len(logits)."
  ja: "len(logits) で割ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.numel.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return (logits.argmax(dim=1) == targets).sum().item() / logits.numel()
