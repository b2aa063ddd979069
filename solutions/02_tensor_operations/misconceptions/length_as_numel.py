"""
task: describe
check: test_a_small_matrix
title:
  en: "The length is not the number of elements"
  ja: "長さは要素数ではありません"
wrote:
  en: '`x.size(0)` (or `len(x)`) as "numel".'
  ja: '"numel" に `x.size(0)`（`len(x)` と同じ）を使っています。'
why:
  en: >-
    The length is the size of the first dimension only: a (2, 3) tensor has length 2 and 6 elements. A 0-d tensor
    has no length at all.
  ja: "長さは最初の次元の大きさにすぎません。形状 (2, 3) のテンソルの長さは 2、要素数は 6 です。0 次元テンソルには長さがありません。"
try:
  en: "`x.numel()`."
  ja: "`x.numel()` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.numel.html
"""  # noqa: E501


def describe(x):
    count = x.size(0) if x.dim() > 0 else 1
    return {
        "shape": tuple(x.shape),
        "numel": count,
        "dtype": x.dtype,
        "device": str(x.device),
        "value": x.item() if x.numel() == 1 else None,
    }
