"""
task: elementwise_product
check: test_other_shapes
title:
  en: "`*` broadcasts"
  ja: "`*` はブロードキャストします"
wrote:
  en: "`a * b` and nothing else: (2, 3) and (3,) give (2, 3)."
  ja: "`a * b` だけを書いています。(2, 3) と (3,) から (2, 3) ができます。"
why:
  en: >-
    torch.mul is often shown with tensors of the same shape, but it takes whatever can be broadcast, and raises
    RuntimeError otherwise. Two shapes that should be the same and are not then go unnoticed.
  ja: "torch.mul の例では同じ形状のテンソルがよく使われますが、ブロードキャストできるものなら何でも受け取り、できなければ RuntimeError になります。同じはずの形状が違っていても、気づけません。"
try:
  en: "`if a.shape != b.shape: raise ValueError(…)`"
  ja: "`if a.shape != b.shape: raise ValueError(…)` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""  # noqa: E501


def elementwise_product(a, b):
    return a * b
