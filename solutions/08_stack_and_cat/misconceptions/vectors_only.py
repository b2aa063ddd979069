"""
task: interleave
check: test_rows_by_turns
title:
  en: "Only for vectors"
  ja: "ベクトルにしか使えません"
wrote:
  en: "A buffer of shape (2N,), filled with `out[0::2] = a` and `out[1::2] = b`."
  ja: "形状 (2N,) のテンソルを用意し、`out[0::2] = a` と `out[1::2] = b` で埋めています。"
why:
  en: "The dimensions after N are missing: the buffer must have the shape (2N, …)."
  ja: "N より後ろの次元がありません。用意するテンソルの形状は (2N, …) でなければなりません。"
try:
  en: "`a.new_empty(2 * len(a), *a.shape[1:])`"
  ja: "`a.new_empty(2 * len(a), *a.shape[1:])` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
"""


def interleave(a, b):
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError("two tensors of one shape")
    out = a.new_empty(2 * len(a))
    out[0::2] = a
    out[1::2] = b
    return out
