"""
tasks: [from_values, blank, uniform, gaussian, dice, steps, cast_by_name]
idea:
  en: "Plain Python lists and NumPy on the way, and other ways to random numbers: bits, and Box and Muller's formula."
  ja: "Python のリストや NumPy を経由します。乱数は、整数のビット列やボックス＝ミュラー法から作ります。"
"""

import numpy as np
import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    if isinstance(values, np.ndarray):
        x = torch.from_numpy(values.copy()).to(device, dtype)
    else:
        x = torch.as_tensor(values, dtype=dtype, device=device)
    x = x.detach()
    x.requires_grad = requires_grad
    return x


def blank(shape, fill=None, dtype=torch.float32):
    sizes = list(shape)
    if any(size < 0 for size in sizes):
        raise RuntimeError("a size must not be negative")
    return torch.tensor(0 if fill is None else fill, dtype=dtype).repeat(sizes)


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError(f"[{low}, {high}) is empty")
    count = int(np.prod(shape, dtype=int))
    bits = torch.randint(0, 2**24, (count,), generator=generator, device=generator.device)
    return (low + (high - low) * bits.double() / 2**24).float().reshape(tuple(shape))


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    count = int(np.prod(shape, dtype=int))
    u, v = torch.rand(2, count, generator=generator, dtype=torch.float64, device=generator.device)
    radius = (-2 * torch.log1p(-u) * variance).sqrt()
    return (mean + radius * torch.cos(2 * torch.pi * v)).to(torch.float32).view(tuple(shape))


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("no sides")
    thrown = torch.rand(tuple(rolls), generator=generator, device=generator.device, dtype=torch.float64)
    return (thrown * sides).floor().long() + 1


def steps(start, end, step=1):
    if step == 0 or (end - start) * step < 0:
        raise RuntimeError("step must lead from start to end")
    return torch.from_numpy(np.array(range(start, end, step), dtype=np.int64))


def cast_by_name(x, name):
    names = "Byte", "Char", "Short", "Int", "Long", "Half", "BFloat16", "Float", "Double", "Bool"
    for prefix in names:
        if name == prefix + "Tensor":
            return getattr(x, prefix.lower())()
    raise ValueError(name)
