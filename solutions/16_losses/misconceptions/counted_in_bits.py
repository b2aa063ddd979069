"""
task: bce
check: test_both_terms_count
title:
  en: "log2 instead of the natural logarithm"
  ja: "自然対数ではなく log2 です"
wrote:
  en: "`torch.log2`."
  ja: "`torch.log2` を使っています。"
why:
  en: "Then the loss is in bits, 1.44 times as large, and so are all gradients."
  ja: "損失の単位がビットになり、値も勾配も 1.44 倍になります。"
try:
  en: "torch.log is the natural logarithm."
  ja: "自然対数は torch.log です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.log2.html
"""


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    yes, no = probability.log2().clamp(min=-100), (1 - probability).log2().clamp(min=-100)
    return -(target * yes + (1 - target) * no).mean()
