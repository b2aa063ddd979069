"""
task: affine_layer
check: test_weight_transposed_plus_bias
title:
  en: "The weight is not transposed"
  ja: "weight を転置していません"
wrote:
  en: "`x @ weight`: an error, unless weight is square; then the values are wrong."
  ja: "`x @ weight` と書いています。weight が正方行列でなければエラーになり、正方行列なら値が違います。"
why:
  en: >-
    The weight of nn.Linear has the shape (out, in), a row for each output. To sum over in, x (…, in) needs (in,
    out).
  ja: "nn.Linear の weight の形状は (out, in) で、出力ごとに 1 行です。in について足すには、x (…, in) に (in, out) を掛けなければなりません。"
try:
  en: "`x @ weight.T`"
  ja: "`x @ weight.T` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501


def affine_layer(x, weight, bias=None):
    if bias is not None and bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    out = x @ weight
    return out if bias is None else out + bias
