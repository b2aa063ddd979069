"""Runs beside the answer: parts of arrays, writes on both sides, tensors over arrays. Knows no expected answers."""

import numpy as np
import torch


def whole(array):
    return array


def every_second(array):
    return array[::2]


def without_the_first(array):
    return array[1:]


def transposed(array):
    return array.T


def second_column(array):
    return array[:, 1]


def a_single_element(array):
    return array[1:2].reshape(())  # no dimensions left, still a view


def backwards(array):
    return array[::-1]


def mirrored(array):
    return array[:, ::-1]


def read_only(array):
    array.flags.writeable = False
    return array


def now(value):
    """Return the value as it is now, so that later writes don't change it."""
    return value.detach().clone() if isinstance(value, torch.Tensor) else value


def first(value):
    return (0,) * value.ndim


def last(value):
    return (-1,) * value.ndim


def share(answer, array, part):
    """en: Calls your shared_tensor on part(array). Then writes 7 to the first element of that part, then 9 to the last
    element of the tensor. Returns the tensor as it came and after the first write, and the whole array at the end.
    ja: part(array) に shared_tensor を使い、配列のその部分の先頭に 7 を、次にテンソルの末尾に 9 を書き込みます。
    返されたときのテンソル、最初の書き込みの後のテンソル、最後の配列全体を返します。"""
    piece = part(array)
    tensor = answer.shared_tensor(piece)
    seen = {"tensor": now(tensor)}
    piece[first(piece)] = 7
    seen["tensor after the write to the array"] = now(tensor)
    tensor[last(tensor)] = 9
    return seen | {"array after the write to the tensor": array}


def share_under_another_default(answer, array):
    """en: Calls your shared_tensor inside `with torch.device("meta")`, where new tensors have no data. Then writes 7
    to the first element of the array, and returns the tensor.
    ja: 新しいテンソルがデータを持たない `with torch.device("meta")` の中で shared_tensor を呼び出します。
    その後、配列の先頭に 7 を書き込み、テンソルを返します。"""
    with torch.device("meta"):
        tensor = answer.shared_tensor(array)
    array[first(array)] = 7
    return tensor


def shared_part(answer, array, part):
    """en: Calls your shared_tensor on part(array) and returns the result.
    ja: part(array) に shared_tensor を使い、結果を返します。"""
    return answer.shared_tensor(part(array))


def keep_apart(answer, array, dtype, part):
    """en: Calls your independent_tensor(part(array), dtype). Then writes 7 to the first element of that part, then 9
    to the last element of the tensor. Returns the tensor after the first write, and the whole array at the end.
    ja: independent_tensor(part(array), dtype) を呼び出し、配列のその部分の先頭に 7 を、次にテンソルの末尾に 9 を
    書き込みます。
    最初の書き込みの後のテンソルと、最後の配列全体を返します。"""
    piece = part(array)
    tensor = answer.independent_tensor(piece, dtype)
    piece[first(piece)] = 7
    seen = {"tensor after the write to the array": now(tensor)}
    tensor[last(tensor)] = 9
    return seen | {"array after the write to the tensor": array}


def independent_part(answer, array, part, dtype):
    """en: Calls your independent_tensor(part(array), dtype) and returns the result.
    ja: independent_tensor(part(array), dtype) を呼び出し、結果を返します。"""
    return answer.independent_tensor(part(array), dtype)


def of_a_protected_array(answer, values):
    """en: Makes an array of the values, protects it with array.flags.writeable = False, and calls your
    independent_tensor(array). Returns the tensor, and whether the array can be written to afterwards.
    ja: 値から配列を作り、array.flags.writeable = False で書き込みを禁止してから independent_tensor(array) を
    呼び出します。テンソルと、その後で配列に書き込めるかどうかを返します。"""
    array = read_only(np.array(values))
    tensor = answer.independent_tensor(array)
    return {"tensor": tensor, "array can be written to": array.flags.writeable}


def independent_of(answer, values, kind):
    """en: Calls your independent_tensor on np.array(values, dtype=kind) and returns the result.
    ja: np.array(values, dtype=kind) に independent_tensor を使い、結果を返します。"""
    return answer.independent_tensor(np.array(values, dtype=kind))


def write_to_the_array(answer, x):
    """en: Calls your to_numpy(x), writes 7 to the first element of the array, then 9 to the last element of x. Returns
    x after the first write, and the array at the end.
    ja: to_numpy(x) を呼び出し、配列の先頭に 7 を、次に x の末尾に 9 を書き込みます。最初の書き込みの後の x と、
    最後の配列を返します。"""
    x = x.clone()
    array = answer.to_numpy(x)
    array[first(array)] = 7
    seen = {"x after the write to the array": now(x)}
    x[last(x)] = 9
    return seen | {"array after the write to x": array}


def from_a_graph(answer, values):
    """en: Makes a leaf x of the values, on their device, that requires grad and has a gradient of ones, and y = 2 * x.
    Calls your to_numpy on both; writes 7 to the first element of each array; and looks at x and y afterwards.
    ja: 値と同じデバイスに requires_grad=True の葉 x（.grad は 1 のテンソル）と y = 2 * x を作り、両方に to_numpy を
    使います。それぞれの配列の先頭に 7 を書き込み、その後の x と y を調べます。"""
    x = torch.nn.Parameter(values.clone())
    x.grad = torch.ones_like(x)
    y = 2 * x
    arrays = {"to_numpy(x)": answer.to_numpy(x), "to_numpy(y)": answer.to_numpy(y)}
    seen = {name: array.copy() for name, array in arrays.items()}
    for array in arrays.values():
        array[first(array)] = 7
    flags = {"x requires grad": x.requires_grad, "y requires grad": y.requires_grad}
    return seen | {"x": now(x), "y": now(y), "x.grad": x.grad} | flags


def conjugate(answer, values):
    """en: Returns what your to_numpy gives for x.conj(), which PyTorch only marks and does not compute.
    ja: x.conj() に to_numpy を使った結果を返します。PyTorch は共役の印を付けるだけで、計算はまだしていません。"""
    return answer.to_numpy(values.clone().conj())


def conjugate_with_grad(answer, values):
    """en: Returns what your to_numpy gives for x.conj(), where x requires grad.
    ja: requires_grad=True の x について、x.conj() に to_numpy を使った結果を返します。"""
    return answer.to_numpy(values.clone().requires_grad_().conj())


def negative(answer, values):
    """en: Returns what your to_numpy gives for a negative view of a tensor of these values: a view such as
    z.conj().imag,
    which PyTorch only marks with a minus.
    ja: これらの値のテンソルの符号反転ビューに to_numpy を使った結果を返します。z.conj().imag のようなビューで、
    PyTorch はマイナスの印を付けるだけで、計算はまだしていません。"""
    return answer.to_numpy(torch._neg_view(values.clone()))


def increment_part(answer, array, amount, part):
    """en: Calls your increment_(part(array), amount). Then writes 7 to the first element of that part, then 9 to the
    last element of the tensor. Returns the tensor as it came and after the first write, and the whole array at the end.
    ja: increment_(part(array), amount) を呼び出し、配列のその部分の先頭に 7 を、次にテンソルの末尾に 9 を書き込みます。
    返されたときのテンソル、最初の書き込みの後のテンソル、最後の配列全体を返します。"""
    piece = part(array)
    tensor = answer.increment_(piece, amount)
    seen = {"tensor": now(tensor)}
    piece[first(piece)] = 7
    seen["tensor after the write to the array"] = now(tensor)
    tensor[last(tensor)] = 9
    return seen | {"array after the write to the tensor": array}


def overlap_of_copies(answer):
    """en: Calls your same_memory on an array a and tensors with equal values.
    ja: 配列 a と、値の等しいテンソルに same_memory を使います。"""
    a = np.array([1.0, 2.0, 3.0])
    x = torch.from_numpy(a)
    return {
        "a, torch.from_numpy(a)": answer.same_memory(a, x),
        "a, torch.tensor(a)": answer.same_memory(a, torch.tensor(a)),
        "a.copy(), torch.from_numpy(a)": answer.same_memory(a.copy(), x),
        "x.numpy(), x": answer.same_memory(x.numpy(), x),
    }


def overlap_of_slices(answer):
    """en: Calls your same_memory on parts of an array a of 6 elements and parts of x = torch.from_numpy(a).
    ja: 要素 6 個の配列 a の部分と、x = torch.from_numpy(a) の部分に same_memory を使います。"""
    a = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
    x = torch.from_numpy(a)
    return {
        "a, x[3:]": answer.same_memory(a, x[3:]),
        "a[4:], x": answer.same_memory(a[4:], x),
        "a[:4], x[3:]": answer.same_memory(a[:4], x[3:]),
        "a[3:], x[:4]": answer.same_memory(a[3:], x[:4]),
        "a[2:3], x[1:5]": answer.same_memory(a[2:3], x[1:5]),
        "a[:3], x[3:]": answer.same_memory(a[:3], x[3:]),
        "a[3:], x[:3]": answer.same_memory(a[3:], x[:3]),
        "a[5:], x[:1]": answer.same_memory(a[5:], x[:1]),
    }


def overlap_with_grad(answer):
    """en: Calls your same_memory on an array a and tensors that require grad; x is torch.from_numpy(a).
    ja: 配列 a と requires_grad=True のテンソルに same_memory を使います。x は torch.from_numpy(a) です。"""
    a = np.array([1.0, 2.0, 3.0], dtype=np.float32)
    x = torch.from_numpy(a).requires_grad_()
    found = {
        "a, x": answer.same_memory(a, x),
        "a, x[1:]": answer.same_memory(a, x[1:]),
        "a, 1 * x": answer.same_memory(a, 1 * x),
        "a[:1], x[1:]": answer.same_memory(a[:1], x[1:]),
    }
    return found | {"x requires grad": x.requires_grad, "x.grad": x.grad}


def overlap_elsewhere(answer):
    """en: Calls your same_memory on an array a and tensors without data (device "meta") or with a copy on the device of
    this run; and on a and torch.from_numpy(a).
    ja: 配列 a と、データを持たないテンソル（デバイス "meta"）や採点中のデバイスにあるコピー、
    そして torch.from_numpy(a) に same_memory を使います。"""
    a = np.array([1.0, 2.0, 3.0])
    x = torch.from_numpy(a)
    return {
        'a, x.to("meta")': answer.same_memory(a, x.to("meta")),
        'a, torch.empty(2, 3, device="meta")': answer.same_memory(a, torch.empty(2, 3, device="meta")),
        "a, torch.tensor(a, device=device)": answer.same_memory(a, torch.tensor(a, device=device)),
        "a, x": answer.same_memory(a, x),
    }


def overlap_of_other_dtypes(answer):
    """en: Calls your same_memory on an array a of 4 int16 and tensors that read its bytes as another dtype;
    x is torch.from_numpy(a).
    ja: int16 が 4 個の配列 a と、そのバイトを別のデータ型として読むテンソルに same_memory を使います。
    x は torch.from_numpy(a) です。"""
    a = np.array([1, 2, 3, 4], dtype=np.int16)
    x = torch.from_numpy(a)
    halves = x.view(torch.bfloat16)
    return {
        "a, x.view(torch.bfloat16)": answer.same_memory(a, halves),
        "a[:2], x.view(torch.bfloat16)[::2]": answer.same_memory(a[:2], halves[::2]),
        "a[:2], x.view(torch.bfloat16)[2:]": answer.same_memory(a[:2], halves[2:]),
        "a, x.view(torch.bfloat16).clone()": answer.same_memory(a, halves.clone()),
        "a, x.to(torch.bfloat16)": answer.same_memory(a, x.to(torch.bfloat16)),
        "a, x.view(torch.float8_e5m2)": answer.same_memory(a, x.view(torch.float8_e5m2)),
        "a[3:], x.view(torch.int32)": answer.same_memory(a[3:], x.view(torch.int32)),
        "a[:2], x.view(torch.int32)[1:]": answer.same_memory(a[:2], x.view(torch.int32)[1:]),
    }


def overlap_of_layouts(answer):
    """en: Calls your same_memory on views of an array a of shape (3, 4); x is torch.from_numpy(a).
    ja: 形状 (3, 4) の配列 a のビューに same_memory を使います。x は torch.from_numpy(a) です。"""
    a = np.arange(12.0).reshape(3, 4)
    x = torch.from_numpy(a)
    return {
        "a.T, x": answer.same_memory(a.T, x),
        "a, x.t()": answer.same_memory(a, x.t()),
        "a[::-1], x": answer.same_memory(a[::-1], x),
        "a[::-1, ::-1], x[:1]": answer.same_memory(a[::-1, ::-1], x[:1]),
        "a[:1, ::-1], x[1:]": answer.same_memory(a[:1, ::-1], x[1:]),
        "a[1, 2:3].reshape(()), x": answer.same_memory(a[1, 2:3].reshape(()), x),
        "a[1], x[1, 2]": answer.same_memory(a[1], x[1, 2]),
        "a[0], x[1, 2]": answer.same_memory(a[0], x[1, 2]),
        "a[2], x[2, :1].expand(5)": answer.same_memory(a[2], x[2, :1].expand(5)),
        "a[2, 1:], x[2, :1].expand(5)": answer.same_memory(a[2, 1:], x[2, :1].expand(5)),
        "a, torch.empty(0)": answer.same_memory(a, torch.empty(0)),
        "a, x[1, 2:2]": answer.same_memory(a, x[1, 2:2]),
        "a[1, 2:2], x": answer.same_memory(a[1, 2:2], x),
        "np.empty(0), x": answer.same_memory(np.empty(0), x),
    }


def overlap_of_marked_views(answer):
    """en: Calls your same_memory on a complex array a and lazy views of x = torch.from_numpy(a), which PyTorch only
    marks
    as conjugate or negative.
    ja: 複素数の配列 a と、x = torch.from_numpy(a) の遅延ビューに same_memory を使います。PyTorch は共役や符号反転の印を
    付けるだけです。"""
    a = np.array([1 + 2j, 3 - 4j, 5j])
    x = torch.from_numpy(a)
    return {
        "a, x.conj()": answer.same_memory(a, x.conj()),
        "a[:1], x[1:].conj()": answer.same_memory(a[:1], x[1:].conj()),
        "a, x.conj().imag": answer.same_memory(a, x.conj().imag),
        "a[2:], x[:2].conj().imag": answer.same_memory(a[2:], x[:2].conj().imag),
        "a, x.conj().resolve_conj()": answer.same_memory(a, x.conj().resolve_conj()),
    }


def dtypes_in_numpy(answer, *dtypes):
    """en: Calls your numpy_dtype on each dtype and returns the names of the results; where one is no np.dtype, what it
    is instead.
    ja: それぞれのデータ型に numpy_dtype を使い、結果の名前を返します。np.dtype でないものは、それが何かを返します。"""
    return {str(dtype): named(answer.numpy_dtype(dtype)) for dtype in dtypes}


def named(found):
    if not isinstance(found, np.dtype):
        return f"{found!r:.60} ({type(found).__name__}, no np.dtype)"
    return found.name if found.isnative else f"{found.str} (not in this machine's byte order)"
