"""
task: bce
check: test_certain_probabilities
title:
  en: "The probabilities are clipped"
  ja: "確率を切り詰めています"
wrote:
  en: "`probability.clamp(1e-7, 1 - 1e-7)`."
  ja: "`probability.clamp(1e-7, 1 - 1e-7)` を使っています。"
why:
  en: "All mistakes from 1e-7 on cost the same 16.1, and beyond the limit the gradient is 0."
  ja: "1e-7 より小さい確率の損失がどれも 16.1 になり、その先では勾配も 0 です。"
try:
  en: "Limit the logarithm to −100: .log().clamp(min=-100)."
  ja: "対数を −100 で制限します：.log().clamp(min=-100)。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    p = probability.clamp(1e-7, 1 - 1e-7)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()
