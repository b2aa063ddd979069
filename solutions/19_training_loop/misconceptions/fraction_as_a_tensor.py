"""
task: accuracy
check: test_three_of_four
title:
  en: "A tensor is returned"
  ja: "テンソルを返しています"
wrote:
  en: ".item() is missing."
  ja: ".item() がありません。"
why:
  en: "A Python float was asked for."
  ja: "求められているのは Python の float です。"
try:
  en: "Call .item() on the mean."
  ja: "平均に .item() を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return (logits.argmax(dim=1) == targets).float().mean()
