"""
task: minimise_with
check: test_sizes_and_dtypes
title:
  en: "The dtype of start is lost"
  ja: "start のデータ型が失われています"
wrote:
  en: "`torch.tensor(start.tolist(), requires_grad=True)` makes a float32 tensor on the CPU, whatever start is."
  ja: "`torch.tensor(start.tolist(), requires_grad=True)` は、start が何であっても CPU 上の float32 のテンソルになります。"
why:
  en: "A list of Python floats knows neither dtype nor device."
  ja: "Python の float のリストには、データ型もデバイスも残っていません。"
try:
  en: "Copy the tensor itself: `start.detach().clone()`."
  ja: "テンソルそのものをコピーしましょう。`start.detach().clone()` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""  # noqa: E501

import torch


def minimise_with(f, start, make_optimizer, steps):
    x = torch.tensor(start.tolist(), requires_grad=True)
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
