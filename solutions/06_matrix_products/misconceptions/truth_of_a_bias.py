"""
task: affine_layer
check: test_weight_transposed_plus_bias
title:
  en: "A tensor is neither true nor false"
  ja: "テンソルは真でも偽でもありません"
wrote:
  en: "`if bias:` to see whether there is one."
  ja: "bias があるかどうかを `if bias:` で調べています。"
why:
  en: >-
    `if` asks a tensor for its truth value. Several elements have none: "Boolean value of Tensor with more than one
    value is ambiguous".
  ja: "`if` はテンソルに真偽値を求めます。要素が複数あると決められず、「Boolean value of Tensor with more than one value is ambiguous」というエラーになります。"
try:
  en: "`if bias is not None:`"
  ja: "`if bias is not None:` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.is_nonzero.html
"""  # noqa: E501


def affine_layer(x, weight, bias=None):
    out = x @ weight.T
    if bias:
        if bias.shape != weight.shape[:1]:
            raise ValueError("bias must be (out,)")
        out = out + bias
    return out
