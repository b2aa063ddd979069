"""
task: describe
check: test_a_small_matrix
title:
  en: "x.size is a method, not a shape"
  ja: "x.size は形状ではなくメソッドです"
wrote:
  en: '`"shape": x.size`, without parentheses.'
  ja: 'かっこを付けずに `"shape": x.size` と書いています。'
why:
  en: >-
    In NumPy `size` is the number of elements; in torch it is a method that returns the shape. Without () you hold
    the method itself.
  ja: "NumPy の `size` は要素数ですが、torch では形状を返すメソッドです。() を付けないと、メソッドそのものになります。"
try:
  en: "`x.size()` or `x.shape`, as a tuple."
  ja: "`x.size()` または `x.shape` をタプルにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.size.html
"""


def describe(x):
    return {
        "shape": x.size,
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": x.item() if x.numel() == 1 else None,
    }
