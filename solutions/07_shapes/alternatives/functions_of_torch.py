"""
tasks: [fold, channels_first, flatten_batch, add_axis, swap_last, reshape_report, last_rows]
idea:
  en: The functions of the torch module, cutting up and stacking, and errors left to torch.
  ja: torch の関数を使い、切り分けて積み重ねます。エラーは torch に任せます。
"""

import torch


class Unfit(ValueError):
    pass


def fold(x, columns):
    if columns < 1 or x.numel() % columns:
        raise Unfit(columns)
    return torch.unflatten(torch.flatten(x), 0, (x.numel() // columns, columns))


def channels_first(images):
    if images.dim() == 4:
        return torch.moveaxis(images, 3, 1)
    height, width, channels = images.shape
    return (
        torch.stack([images[:, :, channel] for channel in range(channels)])
        if channels
        else images.new_empty(0, height, width)
    )


def flatten_batch(x):
    return torch.flatten(torch.unsqueeze(x, -1), 1)


def add_axis(x, dim):
    return torch.stack([x], dim)


def swap_last(x):
    return torch.swapaxes(x, x.dim() - 2, x.dim() - 1) if x.dim() > 1 else torch.transpose(x, 0, 1)


def reshape_report(x, shape):
    result = torch.reshape(x, list(shape))
    return result, result.data_ptr() == x.data_ptr()


def last_rows(x, n):
    if n not in range(x.shape[0] + 1):
        raise Unfit(n)
    return torch.index_select(x, 0, torch.arange(x.shape[0] - n, x.shape[0], device=x.device))
