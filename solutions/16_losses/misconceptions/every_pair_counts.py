"""
task: bce
check: test_bce_of_unequal_shapes
title:
  en: "Unequal shapes are broadcast"
  ja: "違う形状がブロードキャストされています"
wrote:
  en: "The formula without a look at the shapes."
  ja: "形状を確かめずに式を計算しています。"
why:
  en: "F.binary_cross_entropy raises ValueError for unequal shapes; a formula of your own does not."
  ja: "F.binary_cross_entropy は形状が違うと ValueError を送出しますが、自分で書いた式は何も言いません。"
try:
  en: "Compare probability.shape with target.shape first."
  ja: "最初に probability.shape と target.shape を比べます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def bce(probability, target):
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    yes, no = probability.log().clamp(min=-100), (1 - probability).log().clamp(min=-100)
    return -(target * yes + (1 - target) * no).mean()
