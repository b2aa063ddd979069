"""
task: from_values
check: test_on_the_device_that_is_named
title:
  en: '"cuda" is written in'
  ja: '"cuda" と書き込んでいます'
wrote:
  en: '`device="cuda"` wherever there is a GPU, whatever was asked for.'
  ja: 'GPU があれば、指定によらず `device="cuda"` としています。'
why:
  en: "The caller says where the tensor belongs: on the CPU, on the second GPU, on another kind of accelerator."
  ja: "どこに置くかを決めるのは呼び出し側です。CPU かもしれず、2 枚目の GPU
    かもしれず、別の種類のアクセラレーターかもしれません。"
try:
  en: "Hand `device=device` on."
  ja: "`device=device` と渡しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
devices: [simulated]
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    place = device if str(device) in ("cpu", "meta") else "cuda"
    return torch.tensor(values, dtype=dtype, device=place, requires_grad=requires_grad)
