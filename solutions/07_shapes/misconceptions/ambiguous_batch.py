"""
task: flatten_batch
check: test_batches_without_elements
title:
  en: "-1 can't be worked out for an empty batch"
  ja: "空のバッチでは -1 を計算できません"
wrote:
  en: "`x.reshape(len(x), -1)`."
  ja: "`x.reshape(len(x), -1)` と書いています。"
why:
  en: >-
    With N = 0 there are no elements, and 0 times anything is 0: torch calls the -1 ambiguous and raises
    RuntimeError. The last batch of a filtered data set may be empty.
  ja: "N = 0 だと要素がなく、0 に何を掛けても 0 です。torch は -1 が一意に決まらない (ambiguous) として RuntimeError を出します。フィルターをかけたデータでは、空のバッチもあり得ます。"
try:
  en: "`x.flatten(1)` knows the sizes, or name the size: `math.prod(x.shape[1:])`."
  ja: "`x.flatten(1)` は大きさを知っています。自分で `math.prod(x.shape[1:])` を計算してもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""  # noqa: E501


def flatten_batch(x):
    if x.dim() == 0:
        raise ValueError("no batch")
    return x.reshape(len(x), -1)
