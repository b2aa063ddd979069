"""
task: add_into
check: test_out_of_another_shape
title:
  en: "A smaller sum is broadcast into out"
  ja: "小さい和が out にブロードキャストされています"
wrote:
  en: "`out.copy_(a + b)` without a look at the shapes."
  ja: "形状を調べずに `out.copy_(a + b)` としています。"
why:
  en: "copy_ repeats a smaller sum over a larger out, in silence."
  ja: "copy_ は、和が out より小さいと、黙って繰り返し書き込みます。"
try:
  en: "Compare the shapes first, and look at the dtypes too: copy_ also casts."
  ja: "先に形状を比べてください。copy_ は型変換もするので、データ型も調べる必要があります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
"""

import torch


def add_into(a, b, out):
    result = a + b
    if not torch.can_cast(result.dtype, out.dtype):
        raise RuntimeError("the dtype of 'out' can't hold the sum")
    try:
        return out.copy_(result)
    except RuntimeError as error:
        raise ValueError("'out' must have the shape of the sum") from error
