"""
task: affine_layer
check: test_weight_transposed_plus_bias
title:
  en: "The weight comes first"
  ja: "weight が先になっています"
wrote:
  en: "`weight @ x`, as in the formula Wx + b of many books."
  ja: "多くの本にある式 Wx + b のとおりに `weight @ x` と書いています。"
why:
  en: >-
    In that formula x is a single column. Here samples are rows and their features come last, so it reads x · Wᵀ +
    b.
  ja: "その式の x は 1 本の列ベクトルです。ここではサンプルが行で、特徴量が最後の次元なので、x · Wᵀ + b となります。"
try:
  en: "`x @ weight.T + bias`"
  ja: "`x @ weight.T + bias` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""


def affine_layer(x, weight, bias=None):
    if bias is not None and bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    out = weight @ x
    return out if bias is None else out + bias
