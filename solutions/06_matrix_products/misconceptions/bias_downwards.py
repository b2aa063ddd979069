"""
task: affine_layer
check: test_square_weights
title:
  en: "The bias is added down, not across"
  ja: "bias を縦に足しています"
wrote:
  en: "`+ bias.unsqueeze(1)`: a column, one number for each sample."
  ja: "`+ bias.unsqueeze(1)` と書いたため、列になり、サンプルごとに 1 つの値が足されます。"
why:
  en: >-
    (out, 1) is stretched along the outputs. Where there are as many samples as outputs nothing complains, and every
    value is wrong.
  ja: "(out, 1) は出力の方向に引き伸ばされます。サンプル数が出力数と同じだとエラーにもならず、値だけが違います。"
try:
  en: "`+ bias`: broadcasting lines up the last dimensions, and (out,) meets (…, out)."
  ja: "`+ bias` としましょう。ブロードキャストでは最後の次元がそろうので、(out,) は (…, out) にそのまま合います。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def affine_layer(x, weight, bias=None):
    out = x @ weight.T
    if bias is None:
        return out
    if bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    return out + (bias.unsqueeze(1) if x.dim() == 2 and len(x) > 1 else bias)
