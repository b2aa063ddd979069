"""Shapes: seven tasks about giving the same elements another shape, in the same memory or in memory of their own.

形状の変更：同じ要素を別の形状で見る方法を、7 つの設問で確かめます。結果は同じメモリにあることも、別のメモリにあることも
あります。
"""

from collections.abc import Sequence

import torch
from torch import Tensor


def fold(x: Tensor, columns: int) -> Tensor:
    """Return all elements of x, in reading order, as rows of `columns` elements: a 2-D tensor.

    Reading order goes through the last dimension first, whatever x's memory looks like: x may be transposed or
    otherwise non-contiguous, and of any shape. An x without elements gives no rows.

    Raises: RuntimeError or ValueError if the number of elements is not divisible by columns, or columns < 1.

        >>> fold(torch.tensor([[1, 2, 3], [4, 5, 6]]).t(), 3)
        tensor([[1, 4, 2],
                [5, 3, 6]])

    x のすべての要素を読む順に並べ、`columns` 個ずつの行にした 2 次元テンソルを返します。
    読む順とは、最後の次元から先に進む順です。x のメモリ上の並びは関係しません。x は転置などで非連続になっていてもよく、
    形状も任意です。要素のない x の結果は 0 行です。
    要素数が columns で割り切れないとき、または columns < 1 のときは、RuntimeError か ValueError を送出します。
    """
    raise NotImplementedError("Task 1: fold")


def channels_first(images: Tensor) -> Tensor:
    """Bring the channels to the front: (H, W, C) becomes (C, H, W), and (N, H, W, C) becomes (N, C, H, W).

    Element [h, w, c] of an image becomes element [c, h, w]: no pixel changes its place in the picture.

    Raises: ValueError for any other number of dimensions (torch's own RuntimeError will do as well).

        >>> channels_first(torch.zeros(28, 32, 3)).shape, channels_first(torch.zeros(8, 28, 32, 3)).shape
        (torch.Size([3, 28, 32]), torch.Size([8, 3, 28, 32]))

    チャンネルの次元を前に移します。(H, W, C) は (C, H, W) に、(N, H, W, C) は (N, C, H, W) になります。
    画像の要素 [h, w, c] は要素 [c, h, w] になります。画像の中での画素の位置は変わりません。
    次元の数が 3 と 4 以外なら ValueError を送出します（torch が出す RuntimeError のままでもかまいません）。
    """
    raise NotImplementedError("Task 2: channels_first")


def flatten_batch(x: Tensor) -> Tensor:
    """Return each sample of a batch as one row: (N, …) becomes (N, D), D being the elements of a sample.

    A 1-D x, (N,), becomes (N, 1). N may be 0, so may D, and x may be non-contiguous.

    Raises: ValueError, RuntimeError or IndexError for a 0-d x.

        >>> flatten_batch(torch.zeros(8, 3, 4, 5)).shape, flatten_batch(torch.zeros(0, 3, 4, 5)).shape
        (torch.Size([8, 60]), torch.Size([0, 60]))

    バッチの各サンプルを 1 行に並べます。(N, …) は (N, D) になります。D は 1 サンプルの要素数です。
    1 次元の x、つまり (N,) は (N, 1) になります。N や D は 0 でもよく、x は非連続でもかまいません。
    x が 0 次元なら ValueError、RuntimeError、IndexError のいずれかを送出します。
    """
    raise NotImplementedError("Task 3: flatten_batch")


def add_axis(x: Tensor, dim: int) -> Tensor:
    """Return x with a new dimension of size 1 at position dim of the result.

    dim may be anything from -(x.dim() + 1) to x.dim(); a negative dim counts from the end of the result, so that -1
    makes the new dimension the last one.

    Raises: IndexError for any other dim.

        >>> x = torch.zeros(2, 3)
        >>> [tuple(add_axis(x, dim).shape) for dim in (0, 1, 2, -1)]
        [(1, 2, 3), (2, 1, 3), (2, 3, 1), (2, 3, 1)]

    x に大きさ 1 の新しい次元を加えて返します。結果の中で、その次元の位置が dim になります。
    dim は -(x.dim() + 1) から x.dim() までです。負の dim は結果の末尾から数えます。-1 なら新しい次元が最後になります。
    それ以外の dim では IndexError を送出します。
    """
    raise NotImplementedError("Task 4: add_axis")


def swap_last(x: Tensor) -> Tensor:
    """Return x with its last two dimensions swapped; x itself keeps its shape.

    x has 2 or more dimensions: a matrix is transposed, a batch of matrices matrix by matrix. The elements themselves
    do not change, complex ones neither.

    Raises: RuntimeError, IndexError or ValueError if x has fewer than 2 dimensions (0-d tensors are not asked about).

        >>> swap_last(torch.zeros(2, 3)).shape, swap_last(torch.zeros(8, 2, 3)).shape
        (torch.Size([3, 2]), torch.Size([8, 3, 2]))

    x の最後の 2 つの次元を入れ替えて返します。x 自身の形状は変わりません。
    x は 2 次元以上です。行列なら転置し、行列のバッチなら行列ごとに転置します。要素そのものは、複素数でも変わりません。
    x が 2 次元未満なら、RuntimeError、IndexError、ValueError のいずれかを送出します（0 次元のテンソルは対象外です）。
    """
    raise NotImplementedError("Task 5: swap_last")


def reshape_report(x: Tensor, shape: Sequence[int]) -> tuple[Tensor, bool]:
    """Return x in another shape, and whether the result shares x's memory.

    The result is a view wherever Tensor.view can make one, and a copy otherwise; the flag is True for a view and
    False for a copy. shape is a tuple, a list or a torch.Size, and may have one -1. (Tensors without elements are not
    asked about.)

    Raises: RuntimeError for a shape that x's elements do not fit into (torch's own error will do).

        >>> x = torch.arange(6).view(2, 3)
        >>> reshape_report(x, (3, 2))[1], reshape_report(x.t(), (6,))[1]
        (True, False)

    x の形状を変えたテンソルと、それが x とメモリを共有しているかどうかを返します。
    結果は、Tensor.view で作れるならビュー、作れなければコピーです。フラグはビューなら True、コピーなら False です。
    shape はタプル、リスト、torch.Size のどれでもよく、-1 を 1 つ含められます（要素のないテンソルは対象外です）。
    x の要素が収まらない形状なら RuntimeError を送出します（torch が出すエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 6: reshape_report")


def last_rows(x: Tensor, n: int) -> Tensor:
    """Return the last n rows of x, that is of its dimension 0, as a fresh tensor: it shares no memory with x.

    x has one or more dimensions (the rows of a 1-D x are its elements). n = 0 gives no rows: shape (0, …).
    Gradients flow to the rows that were taken.

    Raises: ValueError for n < 0 or n > len(x) (torch's own RuntimeError will do as well).

        >>> last_rows(torch.tensor([[1, 2], [3, 4], [5, 6]]), 2)
        tensor([[3, 4],
                [5, 6]])

    x の次元 0 を行とみなし、最後の n 行を新しいテンソルで返します。x とはメモリを共有しません。
    x は 1 次元以上です（1 次元なら要素が行です）。n = 0 なら 0 行、つまり形状は (0, …) です。
    勾配は取り出した行に流れます。
    n < 0 または n > len(x) なら ValueError を送出します（torch が出す RuntimeError のままでもかまいません）。
    """
    raise NotImplementedError("Task 7: last_rows")
