"""Products and diagonals: seven tasks about rows, columns and what must fit together.

積と対角要素：行と列、そして大きさが合うことの意味を、7 つの設問で確かめます。
"""

import torch
from torch import Tensor


def matrix_product(a: Tensor, b: Tensor) -> Tensor:
    """Return the matrix product of a, shape (m, n), and b, shape (n, p): shape (m, p), in their dtype.

    a and b have the same dtype: floating point, or a whole-number dtype. Whole numbers come back exact on every
    device (no sum reaches 2**53, and each fits its dtype); gradients flow back through floating point.
    Raises RuntimeError or ValueError unless both are 2-D and the inner sizes agree (1 and n do not).

        >>> matrix_product(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[5, 6], [7, 8]]))
        tensor([[19, 22],
                [43, 50]])

    形状 (m, n) の a と形状 (n, p) の b の行列積を返します。結果の形状は (m, p) で、データ型は変わりません。
    a と b のデータ型は同じで、浮動小数点数か整数です。整数の結果は、どのデバイスでも正確でなければなりません
    （和は 2**53 未満で、そのデータ型に収まります）。浮動小数点数では勾配が流れます。
    両方が 2 次元で内側の大きさが一致していなければ、RuntimeError か ValueError を送出します（1 と n も不一致です）。
    """
    raise NotImplementedError("Task 1: matrix_product")


def elementwise_product(a: Tensor, b: Tensor) -> Tensor:
    """Return the product element by element (Hadamard product) of two tensors of the same shape and dtype.

    Any shape will do, 0-d included; the dtype is kept, and gradients flow back to both.
    Raises ValueError if the shapes differ: nothing is broadcast here.

        >>> elementwise_product(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[5, 6], [7, 8]]))
        tensor([[ 5, 12],
                [21, 32]])

    形状とデータ型が同じ 2 つのテンソルの、要素ごとの積（アダマール積）を返します。
    形状は 0 次元も含めて何でもかまいません。データ型は変わらず、勾配は両方に流れます。
    形状が違えば ValueError を送出します。ここではブロードキャストをしません。
    """
    raise NotImplementedError("Task 2: elementwise_product")


def matvec(a: Tensor, v: Tensor) -> Tensor:
    """Return the product of a matrix a, shape (m, n), and a vector v, shape (n,): shape (m,).

    Both have the same floating point dtype, which is kept; gradients flow back to both.
    Raises RuntimeError or ValueError if v is not 1-D or the sizes differ (1 and n do).

        >>> matvec(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([10.0, 1.0]))
        tensor([12., 34.])

    形状 (m, n) の行列 a と形状 (n,) のベクトル v の積を返します。結果の形状は (m,) です。
    両方とも同じ浮動小数点数のデータ型で、結果もそのデータ型です。勾配は両方に流れます。
    v が 1 次元でないか、大きさが違えば、RuntimeError か ValueError を送出します（1 と n も違う大きさです）。
    """
    raise NotImplementedError("Task 3: matvec")


def batched_product(a: Tensor, b: Tensor) -> Tensor:
    """Return one matrix product for each entry of a batch: shape (B, m, p).

    a is (B, m, n); b is (B, n, p), a matrix for each entry, or (n, p), one matrix for all of them.
    Both have the same floating point dtype, which is kept; gradients flow back to both.
    Raises RuntimeError or ValueError if the inner sizes or the batch sizes differ (1 and B do).

        >>> a = torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]]])  # B = 2, m = 1, n = 2
        >>> batched_product(a, torch.tensor([[1.0], [10.0]]))
        tensor([[[21.]],

                [[43.]]])

    バッチの要素ごとの行列積を、形状 (B, m, p) で返します。
    a は (B, m, n) です。b は、要素ごとに行列がある (B, n, p) か、全要素に共通の行列 1 つの (n, p) です。
    両方とも同じ浮動小数点数のデータ型で、結果もそのデータ型です。勾配は両方に流れます。
    内側の大きさかバッチの大きさが違えば、RuntimeError か ValueError を送出します（1 と B も違う大きさです）。
    """
    raise NotImplementedError("Task 4: batched_product")


def affine_layer(x: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """Return x · weightᵀ + bias, shape (…, out), as torch.nn.Linear computes it.

    x is (…, in) with any number of leading dimensions, none included; weight is (out, in); bias is (out,) or None.
    All have the same floating point dtype, which is kept; gradients flow back to all of them.
    Raises RuntimeError or ValueError if the sizes do not match (1 and n do not), or bias is not exactly (out,).

        >>> weight = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
        >>> affine_layer(torch.tensor([[10.0, 1.0]]), weight, torch.tensor([0.5, 0.0, -0.5]))
        tensor([[12.5000, 34.0000, 55.5000]])

    torch.nn.Linear と同じく x · weightᵀ + bias を返します。結果の形状は (…, out) です。
    x は (…, in) で、前の次元はいくつでもかまいません（なくてもかまいません）。weight は (out, in)、
    bias は (out,) か None です。データ型はすべて同じ浮動小数点数で、結果もそのデータ型です。勾配はすべてに流れます。
    大きさが合わないとき（1 と n も合いません）、bias の形状がちょうど (out,) でないときは、RuntimeError か
    ValueError を送出します。
    """
    raise NotImplementedError("Task 5: affine_layer")


def diagonal(x: Tensor) -> Tensor:
    """Return the diagonals of the last two dimensions: (…, n, m) → (…, min(n, m)), a tensor of its own.

    Any dtype, which is kept. The result shares no memory with x; gradients flow back.
    Raises ValueError, RuntimeError or IndexError if x has fewer than two dimensions.

        >>> diagonal(torch.tensor([[1, 2, 3], [4, 5, 6]]))
        tensor([1, 5])

    最後の 2 つの次元の対角要素を取り出します。(…, n, m) → (…, min(n, m)) で、結果は独立したテンソルです。
    データ型は何でもよく、変わりません。結果は x とメモリを共有せず、勾配は流れます。
    x の次元が 2 つに満たなければ、ValueError、RuntimeError、IndexError のどれかを送出します。
    """
    raise NotImplementedError("Task 6: diagonal")


def diagonal_matrices(v: Tensor) -> Tensor:
    """Return matrices with v on their diagonals and 0 everywhere else: (…, n) → (…, n, n).

    Any dtype, which is kept; any number of leading dimensions. Off the diagonal there is 0 even where v holds
    inf or NaN. Gradients flow back.
    Raises IndexError or ValueError if v is 0-d.

        >>> diagonal_matrices(torch.tensor([7, 8]))
        tensor([[7, 0],
                [0, 8]])

    対角線上に v が並び、ほかはすべて 0 の行列を返します。(…, n) → (…, n, n) です。
    データ型は何でもよく、変わりません。前の次元はいくつでもかまいません。v に inf や NaN があっても、
    対角線の外は 0 です。勾配は流れます。
    v が 0 次元なら IndexError か ValueError を送出します。
    """
    raise NotImplementedError("Task 7: diagonal_matrices")
