"""The table of operations: seven tasks about what torch computes, in which dtype, and in whose memory.

tensorの運算：何を計算するのか、結果のデータ型は何か、どのメモリに書き込まれるのかを、7 つの設問で確かめます。
"""

import torch
from torch import Tensor


def clip_abs(x: Tensor, low: float, high: float) -> Tensor:
    """Return |x|, limited to [low, high]: a new tensor of x's shape. NaN stays NaN, and x stays as it is.

    A floating point x keeps its dtype. An integer x keeps it too if both bounds are ints; a float bound makes the
    result float32, as in torch.clamp.

    Raises: ValueError if low > high (low == high is fine).

        >>> clip_abs(torch.tensor([-5.0, 0.25, 3.0, -1.0]), 0.5, 4.0)
        tensor([4.0000, 0.5000, 3.0000, 1.0000])

    |x| を [low, high] の範囲に収めた、x と同じ形状の新しいテンソルを返します。NaN は NaN のままです。x は変更しません。
    x が浮動小数点数なら、データ型はそのままです。x が整数でも、境界が両方とも int ならそのままです。境界のどちらかが
    float なら、torch.clamp と同じく結果は float32 になります。
    low > high なら ValueError を送出します（low == high はかまいません）。
    """
    raise NotImplementedError("Task 1: clip_abs")


def affine_power(x: Tensor, scale: float, shift: float, power: int) -> Tensor:
    """Return (x * scale + shift) ** power, element by element.

    A floating point x keeps its dtype. An integer x is computed in float32, and so is the result, whether scale and
    shift are floats or ints. power may be negative. Nothing is raised; 0 to a negative power is inf.

        >>> affine_power(torch.tensor([1, 2, 3]), 2, -1, 2)      # 1², 3², 5²
        tensor([ 1.,  9., 25.])

    (x * scale + shift) ** power を要素ごとに計算して返します。
    x が浮動小数点数なら、データ型はそのままです。x が整数なら、scale や shift が float でも int でも float32 で計算し、
    結果も float32 です。power は負でもかまいません。例外は送出しません。0 の負のべき乗は inf です。
    """
    raise NotImplementedError("Task 2: affine_power")


def divide(a: Tensor, b: Tensor | float, mode: str = "true") -> Tensor:
    """Return a divided by b, element by element; b is a tensor of a's shape, or a Python number.

    mode "true" is the quotient itself, also for integers (7 / 2 is 3.5). "floor" is the quotient rounded down,
    "trunc" the quotient rounded towards 0. Where a and b are both integers (tensors or ints), floor and trunc keep
    a's integer dtype and are exact, however large the numbers are.

    Raises: ValueError for any other mode (torch's own RuntimeError will do as well).

        >>> divide(torch.tensor([7, -7]), 2), divide(torch.tensor([7, -7]), 2, mode="trunc")
        (tensor([ 3.5000, -3.5000]), tensor([ 3, -3]))

    a を b で割った結果を要素ごとに返します。b は a と同じ形状のテンソルか、Python の数です。
    mode が "true" なら商そのもので、整数どうしでも同じです（7 / 2 は 3.5）。"floor" は商を小さい方へ、"trunc" は商を
    0 の方へ丸めた値です。a と b がどちらも整数（テンソルまたは int）なら、floor と trunc の結果は a と同じ整数の
    データ型で、どんなに大きな数でも正確です。
    それ以外の mode では ValueError を送出します（torch が出す RuntimeError のままでもかまいません）。
    """
    raise NotImplementedError("Task 3: divide")


def describe(x: Tensor) -> dict[str, object]:
    """Return what x is, as a dict with the keys "shape", "numel", "dtype", "device" and "value".

    "shape" is a tuple of ints, "numel" the number of elements (an int), "dtype" a torch.dtype, "device" a string.
    "value" is the element as a Python number if there is exactly one, in whatever shape, and otherwise None: a float,
    int, bool or complex, as the dtype says. x may require grad, be 0-d, or be empty.

        >>> describe(torch.tensor([[7]]))
        {'shape': (1, 1), 'numel': 1, 'dtype': torch.int64, 'device': 'cpu', 'value': 7}

    x の情報を、キーが "shape"、"numel"、"dtype"、"device"、"value" の辞書で返します。
    "shape" は int のタプル、"numel" は要素数（int）、"dtype" は torch.dtype、"device" は文字列です。"value" は、要素が
    ちょうど 1 つなら（形状は問いません）その要素を Python の数にしたもの、そうでなければ None です。Python の型は
    データ型に応じて float、int、bool、complex のいずれかです。x は requires_grad=True でも、0 次元でも、
    空でもかまいません。
    """
    raise NotImplementedError("Task 4: describe")


def with_last(x: Tensor, value: float) -> Tensor:
    """Return a copy of x in which the element at index -1 of every dimension is `value`.

    x has one or more dimensions and stays as it is. The copy has x's dtype, also where x holds integers. Gradients
    flow through it to all elements of x but the replaced one, whose gradient is 0.

    Raises: IndexError if x is 0-d or empty. RuntimeError if an integer dtype cannot hold the value because it is too
    large (torch's own error will do).

        >>> with_last(torch.tensor([[1, 2], [3, 4]]), 9)
        tensor([[1, 2],
                [3, 9]])

    どの次元でもインデックスが -1 である要素だけを `value` に置き換えた、x のコピーを返します。
    x は 1 次元以上で、変更しません。x が整数でも、コピーのデータ型は x と同じです。勾配はコピーを通って x の要素へ
    流れます。ただし、置き換えた要素の勾配は 0 です。
    x が 0 次元か空なら IndexError を送出します。値が大きすぎて整数のデータ型で表せなければ RuntimeError です
    （torch が出すエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 5: with_last")


def accumulate_(total: Tensor, x: Tensor, times: int = 1, reset: bool = False) -> Tensor:
    """Add times * x into total, in place, and return total itself; with reset, total is set to 0 first.

    x may broadcast into total's shape; x stays as it is. total may be a view: what it is a part of changes with it.
    Autograd sees the change: gradients flow through total to x and to total's old value (0 to the latter if reset).

    Raises: RuntimeError if x does not broadcast into total's shape, or total's dtype cannot take it (a float x into an
    integer total), with and without reset. torch's own error will do.

        >>> total = torch.tensor([1.0, 2.0])
        >>> accumulate_(total, torch.tensor([10.0, 20.0]), times=2) is total, total
        (True, tensor([21., 42.]))

    times * x を total にその場で加え、total そのものを返します。reset が True なら、先に total を 0 にします。
    x は total の形状にブロードキャストできればよく、変更しません。total はビューでもかまいません。そのときは元の
    テンソルも一緒に変わります。この変更は autograd からも見えます。勾配は total を通って、x と total の元の値へ流れます
    （reset のとき、元の値への勾配は 0 です）。
    x を total の形状にブロードキャストできないときと、total のデータ型で受け取れないとき（total が整数で x が
    浮動小数点数など）は、reset の有無によらず RuntimeError を送出します。torch が出すエラーのままでかまいません。
    """
    raise NotImplementedError("Task 6: accumulate_")


def add_into(a: Tensor, b: Tensor, out: Tensor) -> Tensor:
    """Write a + b into out, whatever out held before, and return out itself. a and b stay as they are.

    a and b broadcast against each other. out has exactly the shape of the sum, and may be a view: what it is a part
    of changes with it. out's dtype need not be that of the sum: a sum of ints may go into a float tensor.

    Raises: ValueError if out has any other shape. RuntimeError if out's dtype cannot hold the result (a float sum into
    an integer tensor; torch's own error will do).

        >>> out = torch.empty(2, 2)
        >>> add_into(torch.tensor([[10.0], [20.0]]), torch.tensor([1.0, 2.0]), out) is out, out
        (True, tensor([[11., 12.],
                [21., 22.]]))

    a + b を out に書き込み、out そのものを返します。out に入っていた値は残りません。a と b は変更しません。
    a と b は互いにブロードキャストされます。out の形状は和の形状とまったく同じです。out はビューでもかまいません。
    そのときは元のテンソルも一緒に変わります。out のデータ型は和と同じでなくてもよく、整数の和を浮動小数点数の
    テンソルに書き込めます。
    out の形状が和と違えば ValueError を送出します。out のデータ型が結果を表せなければ（浮動小数点数の和を整数の
    テンソルに書き込むなど）RuntimeError です（torch が出すエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 7: add_into")
