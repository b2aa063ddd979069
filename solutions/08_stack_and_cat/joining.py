"""Joining tensors: six tasks about a new dimension, or a longer one.

テンソルの結合：新しい次元を作るのか、今ある次元を伸ばすのかを、6 つの設問で確かめます。
"""

from collections.abc import Sequence

import torch
from torch import Tensor


def make_batch(images: Sequence[Tensor]) -> Tensor:
    """Return a batch of N images: N tensors of shape (C, H, W) → (N, C, H, W), in their order and dtype.

    Gradients flow back to every image.
    Raises RuntimeError or ValueError if there are no images, or their shapes differ.

        >>> make_batch([torch.zeros(3, 2, 2), torch.ones(3, 2, 2)]).shape
        torch.Size([2, 3, 2, 2])

    N 枚の画像からバッチを作ります。形状 (C, H, W) のテンソル N 個 → (N, C, H, W) で、順序もデータ型も変わりません。
    勾配はすべての画像に流れます。
    画像がないとき、形状が違うものがあるときは、RuntimeError か ValueError を送出します。
    """
    ### BEGIN SOLUTION
    return torch.stack(list(images))
    ### END SOLUTION


def join_features(*features: Tensor) -> Tensor:
    """Return the features of each sample side by side: (N, D1), (N, D2), … → (N, D1 + D2 + …).

    There may be more leading dimensions, (N, L, D1), (N, L, D2), …: features are always the last. The dtype is kept,
    and gradients flow back to all of them.
    Raises RuntimeError or ValueError if the leading sizes differ (1 and N do), or nothing is given.

        >>> join_features(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[10], [30]]))
        tensor([[ 1,  2, 10],
                [ 3,  4, 30]])

    サンプルごとに特徴量を横に並べます。(N, D1), (N, D2), … → (N, D1 + D2 + …) です。
    (N, L, D1), (N, L, D2), … のように前の次元がもっとあってもかまいません。特徴量はいつも最後の次元です。
    データ型は変わらず、勾配はすべてに流れます。
    前の次元の大きさが違うとき（1 と N も違います）、何も渡されないときは、RuntimeError か ValueError を送出します。
    """
    ### BEGIN SOLUTION
    return torch.cat(features, dim=-1)
    ### END SOLUTION


def stack_by_cat(tensors: Sequence[Tensor], dim: int = 0) -> Tensor:
    """Return the same as torch.stack(tensors, dim), for every dim from −(ndim + 1) to ndim.

    ndim is the number of dimensions of each tensor; 0-d tensors are stacked, too. Tensors of different dtypes give
    the dtype that torch.stack gives. Gradients flow back to every tensor.
    Raises IndexError if dim is out of range, RuntimeError or ValueError if the shapes differ or there are no tensors.

        >>> stack_by_cat([torch.tensor([1, 2]), torch.tensor([3, 4])], dim=1)
        tensor([[1, 3],
                [2, 4]])

    torch.stack(tensors, dim) と同じものを返します。dim は −(ndim + 1) から ndim までのすべてです。
    ndim は各テンソルの次元数で、0 次元テンソルも積み重ねられます。データ型が混ざっているときは、torch.stack と同じ
    データ型になります。勾配はすべてのテンソルに流れます。
    dim が範囲の外なら IndexError を、形状が違うときやテンソルがないときは RuntimeError か ValueError を送出します。
    """
    ### BEGIN SOLUTION
    return torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)
    ### END SOLUTION


def concat_channels(outputs: Sequence[Tensor]) -> Tensor:
    """Return the channels of several layers one after the other, in their dtype.

    Without a batch: (C1, H, W), (C2, H, W), … → (C1 + C2 + …, H, W); with one: (N, C1, H, W), (N, C2, H, W), … →
    (N, C1 + C2 + …, H, W). Gradients flow back to every output.
    Raises RuntimeError or ValueError if N, H or W differ (1 and another size do), or if only some have a batch;
    ValueError if there are no outputs, or they have neither 3 nor 4 dimensions.

        >>> concat_channels([torch.zeros(5, 3, 8, 8), torch.ones(5, 2, 8, 8)]).shape
        torch.Size([5, 5, 8, 8])

    いくつかの層のチャンネルを順につなぎます。データ型は変わりません。
    バッチがなければ (C1, H, W), (C2, H, W), … → (C1 + C2 + …, H, W)、あれば (N, C1, H, W), (N, C2, H, W), … →
    (N, C1 + C2 + …, H, W) です。勾配はすべての出力に流れます。
    N・H・W が違うとき（1 とほかの大きさも違います）、一部にだけバッチがあるときは、RuntimeError か ValueError を、
    出力がないとき、3 次元でも 4 次元でもないときは、ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if not outputs or any(output.dim() not in (3, 4) for output in outputs):
        raise ValueError("outputs of shape (C, H, W) or (N, C, H, W) are needed")
    return torch.cat(list(outputs), dim=-3)
    ### END SOLUTION


def interleave(a: Tensor, b: Tensor) -> Tensor:
    """Return a[0], b[0], a[1], b[1], … along dimension 0: (N, …) and (N, …) → (2N, …), in their dtype.

    Gradients flow back to both.
    Raises RuntimeError or ValueError if the shapes differ (nothing is broadcast), or a and b are 0-d.

        >>> interleave(torch.tensor([1, 2, 3]), torch.tensor([10, 20, 30]))
        tensor([ 1, 10,  2, 20,  3, 30])

    次元 0 に沿って a[0], b[0], a[1], b[1], … と交互に並べます。(N, …) と (N, …) → (2N, …) で、データ型は変わりません。
    勾配は両方に流れます。
    形状が違うとき（ブロードキャストはしません）、a と b が 0 次元のときは、RuntimeError か ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError(f"two tensors of one shape (N, …) are needed (got {tuple(a.shape)} and {tuple(b.shape)})")
    return torch.stack((a, b), dim=1).flatten(0, 1)
    ### END SOLUTION


def frame_windows(frames: Tensor, size: int) -> Tensor:
    """Return all windows of `size` frames that follow each other: (T, D) → (T − size + 1, size, D), in frames' dtype.

    Window i holds the frames i, i + 1, …, i + size − 1: windows overlap. Whether the result is a view is up to you.
    Gradients flow back.
    Raises ValueError if size < 1 or size > T, or frames does not have two dimensions.

        >>> frame_windows(torch.tensor([[1, 10], [2, 20], [3, 30]]), 2)
        tensor([[[ 1, 10],
                 [ 2, 20]],

                [[ 2, 20],
                 [ 3, 30]]])

    連続する size 個のフレームからなる窓をすべて返します。(T, D) → (T − size + 1, size, D) で、データ型は保たれます。
    窓 i にはフレーム i, i + 1, …, i + size − 1 が入り、窓どうしは重なります。結果はビューでもコピーでもかまいません。
    勾配は frames に流れます。
    size < 1 か size > T のとき、frames が 2 次元でないときは、ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if frames.dim() != 2 or not 1 <= size <= len(frames):
        raise ValueError(f"frames of shape (T, D) and 1 ≤ size ≤ T are needed (got {tuple(frames.shape)}, {size})")
    return torch.stack([frames[start : start + size] for start in range(len(frames) - size + 1)])
    ### END SOLUTION
