"""
tasks: [fold, channels_first, flatten_batch, add_axis, swap_last, reshape_report, last_rows]
idea:
  en: Other methods for the same, contiguous() before view, and None as an index.
  ja: 同じことをする別のメソッドを使います。view の前に contiguous() を呼び、インデックスに None を使います。
"""


def fold(x, columns):
    if columns < 1:
        raise ValueError("'columns' must be at least 1")
    return x.contiguous().view(-1, columns)


def channels_first(images):
    if images.ndim == 3:
        return images.permute(2, 0, 1)
    if images.ndim == 4:
        return images.permute(0, 3, 1, 2).contiguous()
    raise ValueError("no images")


def flatten_batch(x):
    count = 1
    for size in x.shape[1:]:
        count *= size
    return x.reshape(x.shape[0], count)


def add_axis(x, dim):
    place = dim + x.ndim + 1 if dim < 0 else dim
    if not 0 <= place <= x.ndim:
        raise IndexError(dim)
    return x[(slice(None),) * place + (None,)]


def swap_last(x):
    return x.mT


def reshape_report(x, shape):
    try:
        return x.view(*shape) if len(shape) else x.view(()), True
    except RuntimeError:
        return x.reshape(*shape) if len(shape) else x.reshape(()), False


def last_rows(x, n):
    if n < 0 or n > x.size(0):
        raise ValueError("so many rows there are not")
    return x.narrow(0, x.size(0) - n, n).clone()
