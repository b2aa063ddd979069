"""
task: affine_layer
check: test_features_that_do_not_fit
title:
  en: "A single feature is stretched"
  ja: "特徴量 1 つが引き伸ばされています"
wrote:
  en: "`(x.unsqueeze(-2) * weight).sum(-1)` without comparing the number of inputs."
  ja: "入力の数を比べずに `(x.unsqueeze(-2) * weight).sum(-1)` と書いています。"
why:
  en: "Multiplying broadcasts a size of 1: samples with one feature meet a weight for three."
  ja: "掛け算では大きさ 1 がブロードキャストされるため、特徴量 1 つのサンプルが、3 つ用の weight に合ってしまいます。"
try:
  en: "Compare `x.shape[-1]` with `weight.shape[-1]`, or use `@`, which does."
  ja: "`x.shape[-1]` と `weight.shape[-1]` を比べるか、それを調べてくれる `@` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def affine_layer(x, weight, bias=None):
    if bias is not None and bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    out = (x.unsqueeze(-2) * weight).sum(-1)
    return out if bias is None else out + bias
