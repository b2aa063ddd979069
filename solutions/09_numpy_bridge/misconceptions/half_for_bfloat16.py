"""
task: to_numpy
check: test_bfloat16_becomes_float32
title:
  en: "float16 can't hold bfloat16"
  ja: "float16 では bfloat16 を表せません"
wrote:
  en: "`x.half()` for bfloat16, since both have 16 bits."
  ja: "どちらも 16 ビットなので、bfloat16 に `x.half()` を使っています。"
why:
  en: "The bits are spent differently: bfloat16 reaches 3e38 like float32, float16 ends at 65504. Large values become inf, small ones 0, and the contract says float32."
  ja: "ビットの使い方が違います。bfloat16 は float32 と同じく 3e38 まで表せますが、float16 は 65504 までです。大きな値は inf、小さな値は 0 になります。求められているのも float32 です。"
try:
  en: "x.float() holds every bfloat16 exactly."
  ja: "x.float() なら、どの bfloat16 の値も正確に表せます。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501

import torch


def to_numpy(x):
    x = x.half() if x.dtype == torch.bfloat16 else x
    return x.numpy(force=True).copy()
