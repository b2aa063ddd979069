"""
task: minimise_with
check: test_a_vector_by_hand
devices: [simulated, cuda, mps]
title: {en: The device of start is lost, ja: start のデバイスが失われています}
wrote:
  en: "`torch.tensor(start.tolist(), dtype=start.dtype)`: the copy is on the CPU, wherever start is."
  ja: "`torch.tensor(start.tolist(), dtype=start.dtype)` と書いています。start がどこにあっても、コピーは CPU にできます。"
why:
  en: "A list of Python floats knows no device, and a tensor made from it is on the default device, usually the CPU."
  ja: "Python の float のリストにデバイスの情報はありません。そこから作るテンソルは既定のデバイス（普通は CPU）に置かれます。"
try:
  en: "Copy the tensor itself: `start.detach().clone()`."
  ja: "テンソルそのものをコピーしましょう。`start.detach().clone()` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""  # noqa: E501

import torch


def minimise_with(f, start, make_optimizer, steps):
    x = torch.tensor(start.tolist(), dtype=start.dtype, requires_grad=True)
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
