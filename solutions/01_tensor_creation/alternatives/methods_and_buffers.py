"""
tasks: [from_values, blank, uniform, gaussian, dice, steps, cast_by_name]
idea:
  en: First an empty tensor of the right kind, then an in-place method that fills it.
  ja: まず適切な型の空のテンソルを作り、それをインプレースのメソッドで埋めます。
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    return torch.asarray(values, dtype=dtype, device=device, copy=True).requires_grad_(requires_grad)


def blank(shape, fill=None, dtype=torch.float32):
    x = torch.empty(*shape, dtype=dtype) if len(shape) else torch.empty((), dtype=dtype)
    if fill is not None:
        x.fill_(fill)
    return x


def uniform(shape, low, high, generator):
    if low < high:
        x = torch.rand(shape, generator=generator, device=generator.device, dtype=torch.float)
        return x.mul_(high - low).add_(low)
    raise ValueError("low must be less than high")


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("a variance is a square")
    x = torch.empty(*shape, dtype=torch.float32, device=generator.device) if shape else None
    if x is None:
        return gaussian((1,), mean, variance, generator)[0]
    return x.normal_(mean, variance**0.5, generator=generator)


def dice(rolls, sides, generator):
    if not sides > 0:
        raise ValueError("a die needs a side")
    x = torch.zeros(tuple(rolls), dtype=torch.int64, device=generator.device)
    return x.random_(1, sides + 1, generator=generator)


def steps(start, end, step=1):
    return torch.arange(end - start, 0, -step, dtype=torch.int64).neg_() + end if step else torch.arange(start, end, 0)


KINDS = {"Byte": torch.uint8, "Char": torch.int8, "Short": torch.short, "Int": torch.int, "Long": torch.long}
KINDS |= {"Half": torch.half, "BFloat16": torch.bfloat16, "Float": torch.float, "Double": torch.double}


def cast_by_name(x, name):
    kind, tensor, rest = name.partition("Tensor")
    if not tensor or rest or kind not in [*KINDS, "Bool"]:
        raise ValueError(f"{name} is no tensor class")
    return x != 0 if kind == "Bool" else x.type(KINDS[kind])
