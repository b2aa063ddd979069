"""
task: accuracy
check: test_refuses_no_rows
title:
  en: "No rows give NaN"
  ja: "行がないと NaN になります"
wrote:
  en: "Nothing is checked, and the mean of no elements is taken."
  ja: "何も調べずに、要素のないテンソルの平均を求めています。"
why:
  en: "0 / 0 is NaN for tensors. It looks like a result, and spreads into every mean that it enters."
  ja: "テンソルの 0 / 0 は NaN です。結果のように見え、それを含む平均もすべて NaN になります。"
try:
  en: "Raise ValueError if there are no rows."
  ja: "行がなければ ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""


def accuracy(logits, targets):
    if logits.shape[:1] != targets.shape:
        raise ValueError("lengths")
    return (logits.argmax(dim=1) == targets).float().mean().item()
