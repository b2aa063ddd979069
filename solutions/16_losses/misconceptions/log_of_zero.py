"""
task: bce
check: test_certain_probabilities
title:
  en: "inf or NaN at p = 0 and p = 1"
  ja: "p = 0 と p = 1 で inf や NaN になります"
wrote:
  en: "`torch.log(probability)` as it is."
  ja: "`torch.log(probability)` をそのまま使っています。"
why:
  en: "log(0) is −inf. Times a target of 0 that is NaN, so even a perfect prediction spoils the loss."
  ja: "log(0) は −inf です。0 の target を掛けると NaN になり、完璧な予測でさえ損失を壊します。"
try:
  en: ".log().clamp(min=-100) for each of the two."
  ja: "2 つの対数それぞれに .log().clamp(min=-100) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    return -(target * probability.log() + (1 - target) * (1 - probability).log()).mean()
