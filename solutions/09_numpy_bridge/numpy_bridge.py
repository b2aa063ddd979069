"""Exercise 09: from NumPy to PyTorch and back.

A tensor and an array can be two windows on the same numbers, or two things that know nothing of each other. Which of
the two you get decides whether a later write is seen on the other side.

演習 09: NumPy と PyTorch の間を行き来します。

テンソルと配列は、同じ数を見る 2 つの窓になることも、互いに無関係な 2 つのものになることもあります。どちらなのかで、
後から書き込んだ値が相手側にも見えるかどうかが決まります。
"""

import numpy as np
import torch
from torch import Tensor


def shared_tensor(array: np.ndarray) -> Tensor:
    """Return a CPU tensor over the array's own memory, of the same shape and dtype.

    A write on either side shows on the other. The tensor is on the CPU whatever the default device is. The array may
    be a part of another one (a slice, a transpose), and may have 0 dimensions.

    Raises: TypeError for anything but an ndarray; ValueError for an array with a negative stride, such as array[::-1].

        >>> array = np.array([2.0, 3.0])
        >>> tensor = shared_tensor(array)
        >>> array[0] = 9
        >>> tensor
        tensor([9., 3.], dtype=torch.float64)

    配列自身のメモリを使う CPU のテンソルを返します。形状とデータ型は配列と同じです。
    どちらに書き込んでも、相手側に見えます。既定のデバイスが何であっても CPU のテンソルです。配列は、別の配列の一部
    （スライスや転置）でも 0 次元でもかまいません。
    ndarray 以外には TypeError を、array[::-1] のように負のストライドを持つ配列には ValueError を送出します。
    """
    ### BEGIN SOLUTION
    return torch.from_numpy(array)
    ### END SOLUTION


def independent_tensor(array: np.ndarray, dtype: torch.dtype = torch.float32) -> Tensor:
    """Return a CPU tensor of the array's values and shape with this dtype and memory of its own.

    A later write on either side never shows on the other. Any strides are fine, negative ones too. 0 dimensions stay 0
    dimensions. The array may be read-only, and stays so; there is no warning.

    Raises: TypeError for an array of objects or of text, even where they look like numbers.

        >>> array = np.array([2, 3])
        >>> tensor = independent_tensor(array)
        >>> array[0] = 9
        >>> tensor
        tensor([2., 3.])

    配列の値と形状、指定のデータ型を持ち、メモリは独立した CPU のテンソルを返します。
    後からどちらに書き込んでも、相手側には見えません。負のものも含め、どんなストライドの配列でもかまいません。0 次元は
    0 次元のままです。配列は読み取り専用でもよく、警告を出さず、読み取り専用のままにします。
    オブジェクトや文字列の配列には、数のように見えても TypeError を送出します。
    """
    ### BEGIN SOLUTION
    return torch.from_numpy(array.copy()).to(dtype)
    ### END SOLUTION


def to_numpy(x: Tensor) -> np.ndarray:
    """Return the values of x as an ndarray of the same shape with memory of its own.

    x may be on any device, may require grad or be the result of recorded operations, and may be a lazy conjugate or
    negative view. bfloat16 becomes float32; every other dtype stays what it is (dtypes that NumPy does not have, apart
    from bfloat16, are not asked about). A tensor of 0 dimensions gives an array of 0 dimensions.

        >>> to_numpy(torch.tensor([1.5, 2.5], requires_grad=True))
        array([1.5, 2.5], dtype=float32)

    x の値を、同じ形状で独立したメモリを持つ ndarray として返します。
    x はどのデバイスにあってもかまいません。requires_grad=True でも、記録された演算の結果でも、共役や符号反転が
    遅延されたビューでも動きます。bfloat16 は float32 になり、ほかのデータ型はそのままです（bfloat16 以外の NumPy に
    ないデータ型は問いません）。0 次元のテンソルからは 0 次元の配列を返します。
    """
    ### BEGIN SOLUTION
    if x.dtype == torch.bfloat16:
        x = x.float()
    return x.numpy(force=True).copy()
    ### END SOLUTION


def increment_(array: np.ndarray, amount: float) -> Tensor:
    """Add amount to the array in place, and return the tensor that shares the array's memory.

    The caller's array object stays, and so does its dtype. The array may be a part of another one, and may have 0
    dimensions.

    Raises: RuntimeError or TypeError for an integer array and an amount with a fraction; the array is unchanged then.

        >>> array = np.array([1.0, 2.0])
        >>> increment_(array, 0.5)
        tensor([1.5000, 2.5000], dtype=torch.float64)
        >>> array
        array([1.5, 2.5])

    配列に amount をその場で加え、配列とメモリを共有するテンソルを返します。
    呼び出し側の配列オブジェクトもそのデータ型も変わりません。配列は、別の配列の一部でも 0 次元でもかまいません。
    整数の配列に小数部のある amount を加えようとすると、RuntimeError か TypeError を送出します。そのとき配列は
    元のままです。
    """
    ### BEGIN SOLUTION
    return torch.from_numpy(array).add_(amount)
    ### END SOLUTION


def same_memory(array: np.ndarray, x: Tensor) -> bool:
    """Tell whether array and x overlap in memory: whether any byte belongs to both.

    Equal values are not enough, and neither is being cut from the same buffer: a[:2] and a[2:] do not overlap. What has
    no elements overlaps with nothing. False for a tensor that is not on the CPU. Never fails and changes nothing: x may
    have any dense dtype (bfloat16 included), may require grad, and may be a slice, a transpose, a lazy conjugate or
    negative view; the array may be any view too. (Not asked: views that interleave without a common byte, such as
    a[::2] and a[1::2].)

        >>> array = np.array([1.0, 2.0])
        >>> same_memory(array, torch.from_numpy(array)[1:]), same_memory(array, torch.tensor(array))
        (True, False)

    array と x のメモリが重なるかどうか、つまり両方に属するバイトがあるかどうかを返します。
    値が等しいだけでは重なりません。同じバッファーから切り出しただけでも重なるとは限らず、a[:2] と a[2:] は
    重なりません。要素のない配列やテンソルは、どこにあっても重なりません。
    CPU にないテンソルでは False です。エラーは決して出さず、何も変えません。x は bfloat16 を含むどんな（疎でない）
    データ型でもよく、requires_grad=True でも、スライス、転置、共役や符号反転が遅延されたビューでもかまいません。
    array も任意のビューでかまいません。（a[::2] と a[1::2] のように、共通のバイトなしに交互に並ぶビューは
    問いません。）
    """
    ### BEGIN SOLUTION
    if x.device.type != "cpu" or x.numel() == 0 or array.size == 0:
        return False
    start = x.data_ptr()
    last = sum((size - 1) * stride for size, stride in zip(x.shape, x.stride(), strict=True))
    low, high = np.lib.array_utils.byte_bounds(array)
    return low < start + (last + 1) * x.element_size() and start < high
    ### END SOLUTION


def numpy_dtype(dtype: torch.dtype) -> np.dtype:
    """Return the NumPy dtype, an np.dtype, that a CPU tensor of this dtype has after .numpy().

    Raises: TypeError for a dtype without a counterpart in NumPy (bfloat16 and the float8 dtypes).

        >>> numpy_dtype(torch.int8)
        dtype('int8')

    このデータ型の CPU テンソルに .numpy() を使ったときの NumPy のデータ型を、np.dtype で返します。
    NumPy に対応するものがないデータ型（bfloat16 と各種の float8）には TypeError を送出します。
    """
    ### BEGIN SOLUTION
    return torch.empty(0, dtype=dtype, device="cpu").numpy().dtype
    ### END SOLUTION
