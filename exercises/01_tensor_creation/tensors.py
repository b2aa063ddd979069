"""Making tensors: seven tasks about values, shapes, data types and random numbers.

テンソルの作成：値・形状・データ型・乱数についての 7 つの設問です。
"""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor


def from_values(
    values: float | Sequence | np.ndarray,
    dtype: torch.dtype | None = None,
    device: torch.device | str = "cpu",
    requires_grad: bool = False,
) -> Tensor:
    """Return a new leaf tensor that holds the values, on this device.

    values is a number (the result is 0-d), a sequence of numbers or of equally long sequences, or a NumPy array.
    With dtype None: ints give int64, floats (or ints and floats mixed) the default dtype, bools bool, and an array
    keeps its own dtype. The tensor never shares memory with the array. It is a leaf with this requires_grad.
    Raises ValueError if rows differ in length, and RuntimeError for requires_grad=True with an integer or bool dtype
    (torch raises both).

        >>> from_values([[1, 2], [3, 4]])
        tensor([[1, 2],
                [3, 4]])
        >>> from_values(5, dtype=torch.float64)
        tensor(5., dtype=torch.float64)

    values の値を持つ新しい葉テンソルを、指定されたデバイス device に作って返します。
    values は、数（結果は 0 次元）、数の列、長さのそろった列の列、または NumPy 配列です。
    dtype が None なら、int は int64、float（int と float の混在も）は既定の浮動小数点型、bool は bool になり、
    配列は自分の dtype を保ちます。配列とはメモリを共有しません。結果は葉テンソルで、requires_grad は引数のとおりです。
    行の長さがそろっていなければ ValueError、整数型や bool 型で requires_grad=True なら RuntimeError
    を送出します（どちらも torch が送出します）。
    """
    raise NotImplementedError("Task 1: from_values")


def blank(shape: Sequence[int], fill: float | None = None, dtype: torch.dtype = torch.float32) -> Tensor:
    """Return a tensor on the CPU of exactly this shape and dtype whose elements are all `fill`.

    With fill None the memory may stay uninitialised: then only shape and dtype count. The shape () is a single number.
    Raises RuntimeError for a negative size (torch's own error will do).

        >>> blank([2, 3], 0)
        tensor([[0., 0., 0.],
                [0., 0., 0.]])
        >>> blank((3,), 7, torch.int32)
        tensor([7, 7, 7], dtype=torch.int32)

    形状が shape、データ型が dtype で、すべての要素が fill のテンソルを CPU 上に作って返します。
    fill が None のときは未初期化のままでよく、形状とデータ型だけが問われます。形状 () は数 1 つを表します。
    サイズが負なら RuntimeError を送出します（torch が出すエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 2: blank")


def uniform(shape: Sequence[int], low: float, high: float, generator: torch.Generator) -> Tensor:
    """Return float32 samples of this shape, spread evenly over [low, high): low may occur, high does not.

    The result is float32 whatever the default dtype is, and lies on the generator's device. Random numbers come from
    the generator only: the same state gives the same samples, and the next call other ones.
    Raises ValueError unless low < high.

        >>> x = uniform((2, 3), -1, 1, torch.Generator().manual_seed(0))
        >>> x.shape, bool((x >= -1).all()), bool((x < 1).all())
        (torch.Size([2, 3]), True, True)

    形状が shape で、[low, high) の一様分布に従う float32 の標本を返します。low は出ることがあり、high は出ません。
    既定の dtype によらず float32 で、generator のデバイス上に作ります。乱数は generator だけから引きます。
    generator の状態が同じなら標本も同じで、次の呼び出しでは別の標本になります。
    low < high でなければ ValueError を送出します。
    """
    raise NotImplementedError("Task 3: uniform")


def gaussian(shape: Sequence[int], mean: float, variance: float, generator: torch.Generator) -> Tensor:
    """Return float32 samples of this shape from the normal distribution with this mean and this *variance*.

    The variance is the square of the standard deviation. With variance 0 every sample is the mean. The samples are
    independent, float32 whatever the default dtype is, and lie on the generator's device; random numbers come from
    the generator only.
    Raises ValueError for a negative variance.

        >>> x = gaussian((100_000,), 5, 9, torch.Generator().manual_seed(0))
        >>> round(x.mean().item()), round(x.std().item())
        (5, 3)

    形状が shape で、平均 mean、*分散* variance の正規分布に従う float32 の標本を返します。
    分散は標準偏差の 2 乗です。variance が 0 なら、どの標本も mean です。標本は互いに独立で、既定の dtype によらず
    float32 とし、generator のデバイス上に作ります。乱数は generator だけから引きます。
    分散が負なら ValueError を送出します。
    """
    raise NotImplementedError("Task 4: gaussian")


def dice(rolls: Sequence[int], sides: int, generator: torch.Generator) -> Tensor:
    """Return an int64 tensor of shape `rolls`: each element is a roll of a fair die with the faces 1, 2, …, sides.

    All faces are equally likely, both ends included, and the rolls are independent. The result lies on the
    generator's device; random numbers come from the generator only.
    Raises ValueError for sides < 1.

        >>> x = dice((1000,), 6, torch.Generator().manual_seed(0))
        >>> x.dtype, x.min().item(), x.max().item()
        (torch.int64, 1, 6)

    形状が rolls の int64 のテンソルを返します。各要素は、目が 1, 2, …, sides の公平なさいころを 1 回振った結果です。
    両端の 1 と sides を含むどの目も同じ確率で出て、各回は独立です。generator のデバイス上に作り、
    乱数は generator だけから引きます。
    sides < 1 なら ValueError を送出します。
    """
    raise NotImplementedError("Task 5: dice")


def steps(start: int, end: int, step: int = 1) -> Tensor:
    """Return the int64 tensor start, start + step, start + 2·step, … on the CPU, as far as it lies before end.

    end itself is never part of it. A negative step counts down. Where start equals end the tensor is empty.
    Raises RuntimeError for step 0, and for a step that leads away from end (torch's own error will do).

        >>> steps(1, 8, 3)
        tensor([1, 4, 7])
        >>> steps(5, 2, -1)
        tensor([5, 4, 3])

    int64 のテンソル start, start + step, start + 2·step, … を、end の手前まで CPU 上に作って返します。
    end 自身は含みません。step が負なら小さくなる向きに数えます。start と end が等しければ空のテンソルです。
    step が 0 のとき、または end から遠ざかる向きのときは RuntimeError
    を送出します（torch が出すエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 6: steps")


def cast_by_name(x: Tensor, name: str) -> Tensor:
    """Return x converted to the dtype that the legacy class `name` stands for; x's device stays.

    The ten names are ByteTensor, CharTensor, ShortTensor, IntTensor, LongTensor, HalfTensor, BFloat16Tensor,
    FloatTensor, DoubleTensor and BoolTensor. Values are converted as x.to(dtype) converts them, and gradients pass
    from one floating-point dtype to another.
    Raises ValueError for any other name.

        >>> cast_by_name(torch.tensor([1.7, -1.7]), "LongTensor")
        tensor([ 1, -1])

    昔のクラス名 name が表すデータ型に x を変換して返します。デバイスは x のままです。
    名前は ByteTensor、CharTensor、ShortTensor、IntTensor、LongTensor、HalfTensor、BFloat16Tensor、
    FloatTensor、DoubleTensor、BoolTensor の 10 個です。値は x.to(dtype) と同じように変換し、
    浮動小数点型どうしの変換では勾配も通します。
    それ以外の名前なら ValueError を送出します。
    """
    raise NotImplementedError("Task 7: cast_by_name")
