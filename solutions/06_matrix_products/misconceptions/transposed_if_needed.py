"""
task: affine_layer
check: test_square_weights
title:
  en: "Transposed only where the sizes complain"
  ja: "大きさが合わないときしか転置していません"
wrote:
  en: "`x @ weight` where that works, `x @ weight.T` otherwise."
  ja: "`x @ weight` が計算できればそれを、できなければ `x @ weight.T` を使っています。"
why:
  en: >-
    With a square weight both work, and only one is right. The rule is in the contract, not in the sizes: weight is
    (out, in).
  ja: "正方行列の weight ではどちらも計算できますが、正しいのは一方だけです。決めるのは大きさではなく、weight は (out, in) だという約束です。"
try:
  en: "Always `x @ weight.T`."
  ja: "いつも `x @ weight.T` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
"""  # noqa: E501


def affine_layer(x, weight, bias=None):
    if bias is not None and bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    if x.shape[-1] != weight.shape[1]:
        raise ValueError("sizes differ")
    out = x @ weight if weight.shape[0] == weight.shape[1] else x @ weight.T
    return out if bias is None else out + bias
