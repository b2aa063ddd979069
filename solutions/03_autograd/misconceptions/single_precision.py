"""
task: derivative_at
check: test_all_in_float64
title:
  en: "Computed in float32"
  ja: "float32 で計算しています"
wrote:
  en: "`torch.tensor(float(x), requires_grad=True)`. A Python float is float64, but torch makes it float32 unless told
    otherwise."
  ja: "`torch.tensor(float(x), requires_grad=True)` と書いたためです。Python の float は float64 ですが、torch
    は何も指定しないと float32 にします。"
why:
  en: "float32 keeps about seven digits and nothing beyond 3.4e38: 0.1 becomes 0.10000000149 and 1e150 becomes inf."
  ja: "float32 の精度は約 7 桁で、3.4e38 を超える数は表せません。0.1 は 0.10000000149 に、1e150 は inf になります。"
try:
  en: "Add `dtype=torch.float64` when the tensor is made. Converting afterwards is too late: the digits are gone."
  ja: "テンソルを作るときに `dtype=torch.float64` を指定してください。後から変換しても、失われた桁は戻りません。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(float(x), requires_grad=True)
    value = f(point)
    if not value.requires_grad:
        return 0.0
    value.backward()
    return point.grad.item()
