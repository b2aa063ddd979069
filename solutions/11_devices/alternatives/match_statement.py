"""
tasks: [to_device, result_device]
idea:
  en: "Structural pattern matching over the containers, and over the pair of devices."
  ja: "コンテナにもデバイスの組にも、構造的パターンマッチングを使います。"
"""

import torch


def to_device(batch, device):
    target = torch.device(device)
    waits_for_nobody = target.type != "cpu"  # back on the CPU somebody could read before all is there

    def move(thing):
        match thing:
            case torch.Tensor():
                return thing if thing.device == target else thing.to(target, non_blocking=waits_for_nobody)
            case dict():
                return dict(zip(thing, map(move, thing.values()), strict=True))
            case tuple(_fields=_):
                return thing._make(map(move, thing))
            case list() | tuple():
                return type(thing)(map(move, thing))
            case _:
                return thing

    return move(batch)


def result_device(a_device, a_dim, b_device, b_dim):
    match torch.device(a_device), a_dim, torch.device(b_device), b_dim:
        case a, _, b, _ if (a.type, a.index or 0) == (b.type, b.index or 0):
            return str(a)
        case torch.device(type="cpu"), 0, b, _:
            return str(b)
        case a, _, torch.device(type="cpu"), 0:
            return str(a)
    raise RuntimeError("expected both tensors on one device")
