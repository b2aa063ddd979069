"""
task: diagonal
check: test_other_elements_do_not_matter
title:
  en: "Multiplied away instead of left out"
  ja: "0 を掛けて消したつもりになっています"
wrote:
  en: "`(x * eye).sum(-1)`: zeros off the diagonal, then a sum."
  ja: "`(x * eye).sum(-1)` と、対角線の外を 0 にしてから足しています。"
why:
  en: >-
    inf · 0 and NaN · 0 are NaN, so one such element off the diagonal spoils the sum. And a sum makes int64 of whole
    numbers.
  ja: "inf · 0 も NaN · 0 も NaN なので、対角線の外に 1 つでもあると和が NaN になります。また、整数を足すと int64 になります。"
try:
  en: "Pick the elements: `torch.diagonal`, or `x[..., i, i]`."
  ja: "`torch.diagonal` か `x[..., i, i]` で、要素を取り出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diagonal.html
"""  # noqa: E501

import torch


def diagonal(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    eye = torch.eye(*x.shape[-2:], dtype=x.dtype, device=x.device)
    return (x * eye).sum(-1)[..., : min(x.shape[-2:])]
