"""Hidden checks of 09_numpy_bridge."""

import numpy as np
import torch

from grader.checks import close, each, equal, on, raises, read, refuses, task, together

NUMBERS = [
    "bool",
    "uint8",
    "int8",
    "int16",
    "int32",
    "int64",
    "float16",
    "float32",
    "float64",
    "complex64",
    "complex128",
]
UNSIGNED = ["uint16", "uint32", "uint64"]
DTYPES = {name: getattr(torch, name) for name in [*NUMBERS, *UNSIGNED, "bfloat16"]}


def cpu(values: object, dtype: str = "float64") -> torch.Tensor:
    """Return what is expected of a tensor that belongs on the CPU in every run."""
    tensor: torch.Tensor = on("cpu", torch.tensor(values, dtype=DTYPES[dtype]))
    return tensor


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


# --- 1. shared_tensor


@task("shared_tensor")
def test_the_array_as_a_tensor(answer):
    """en: The tensor has the array's values, shape and dtype.
    ja: テンソルの値・形状・データ型は、配列と同じです。"""
    cases = np.array([2, 3]), np.array([[1.5, -2.0, 0.1]]), np.array([], dtype=np.float32).reshape(0, 2)
    found = each(answer.shared_tensor, *((case,) for case in cases))
    equals(found, cpu([2, 3], "int64"), cpu([[1.5, -2.0, 0.1]]), on("cpu", torch.empty(0, 2)))


@task("shared_tensor", weight=2)
def test_writes_show_on_the_other_side(answer, probe):
    """en: What is written to the array shows in the tensor, and what is written to the tensor shows in the array.
    ja: 配列に書き込んだ値はテンソルに見え、テンソルに書き込んだ値は配列に見えます。
    help en: torch.tensor copies. torch.from_numpy takes the memory of the array itself.
    help ja: torch.tensor はコピーします。torch.from_numpy は、配列のメモリをそのまま使います。"""
    seen = probe.share(answer, np.array([10.0, 20.0, 30.0]), probe.whole)
    wanted = {
        "tensor": cpu([10.0, 20.0, 30.0]),
        "tensor after the write to the array": cpu([7.0, 20.0, 30.0]),
        "array after the write to the tensor": np.array([7.0, 20.0, 9.0]),
    }
    equal(seen, wanted)


@task("shared_tensor", weight=2)
def test_every_dtype_is_shared(answer, probe):
    """en: Memory is shared and the dtype kept for bool, integers, floats and complex numbers alike.
    ja: bool、整数、浮動小数点数、複素数のどれでも、メモリは共有され、データ型もそのままです。
    help en: torch.Tensor(array) and .float() share memory for one dtype only, float32. The others are converted.
    help ja: torch.Tensor(array) や .float() がメモリを共有するのは float32 のときだけで、ほかは変換になります。"""
    names = ["float32", *NUMBERS, *UNSIGNED]
    arrays = [np.array([0, 1, 0]).astype(name) for name in names]
    found = each(probe.share, *((answer, array, probe.whole) for array in arrays))
    for seen, name in zip(found, names, strict=True):
        written = np.array([7, 1, 9]).astype(name)
        wanted = {
            "tensor": cpu([0, 1, 0], name),
            "tensor after the write to the array": cpu([7, 1, 0], name),
            "array after the write to the tensor": written,
        }
        equal(seen, wanted)


@task("shared_tensor")
def test_parts_of_an_array(answer, probe):
    """en: A part of another array, such as array[::2] or array.T, is shared with the right elements, too.
    ja: array[::2] や array.T のような別の配列の一部も、正しい要素がそのまま共有されます。
    help en: A contiguous copy of the part no longer shares anything.
    help ja: 連続なコピーを作ると、もう何も共有しません。"""
    flat, table = np.array([1.0, 2.0, 3.0, 4.0]), np.array([[1, 2, 3], [4, 5, 6]])
    calls = [
        (flat, probe.every_second, cpu([1.0, 3.0]), cpu([7.0, 3.0]), np.array([7.0, 2.0, 9.0, 4.0])),
        (flat, probe.without_the_first, cpu([2.0, 3.0, 4.0]), cpu([7.0, 3.0, 4.0]), np.array([1.0, 7.0, 3.0, 9.0])),
        (
            table,
            probe.transposed,
            cpu([[1, 4], [2, 5], [3, 6]], "int64"),
            cpu([[7, 4], [2, 5], [3, 6]], "int64"),
            np.array([[7, 2, 3], [4, 5, 9]]),
        ),
        (table, probe.second_column, cpu([2, 5], "int64"), cpu([7, 5], "int64"), np.array([[1, 7, 3], [4, 9, 6]])),
        (flat, probe.a_single_element, cpu(2.0), cpu(7.0), np.array([1.0, 9.0, 3.0, 4.0])),
    ]
    found = each(probe.share, *((answer, array, part) for array, part, *_ in calls))
    for seen, (_, _, before, after, array) in zip(found, calls, strict=True):
        wanted = {"tensor": before, "tensor after the write to the array": after}
        equal(seen, wanted | {"array after the write to the tensor": array})


@task("shared_tensor")
def test_only_arrays(answer):
    """en: A list, a tuple, a number or a tensor is a TypeError; an array is not.
    ja: リスト、タプル、数、テンソルには TypeError を送出します。配列には送出しません。
    help en: There is no memory of a list to share: torch.as_tensor would make a copy without a word.
    help ja: リストには共有できるメモリがありません。torch.as_tensor では、黙ってコピーが作られます。"""
    refuses(TypeError, answer.shared_tensor, ([1.0, 2.0],), ((3, 4),), (5.0,), (np.float64(5.0),), (torch.ones(2),))
    equal(answer.shared_tensor(np.array([1.0, 2.0])), cpu([1.0, 2.0]))


@task("shared_tensor")
def test_negative_strides(answer, probe):
    """en: A part with a negative stride, array[::-1] or array[:, ::-1], is a ValueError; array[::2] is shared.
    ja: array[::-1] や array[:, ::-1] のように負のストライドを持つ部分には ValueError を送出し、array[::2] は
    共有します。
    help en: A tensor cannot run backwards through memory. A copy would hide that nothing is shared any more.
    help ja: テンソルはメモリを逆向きにたどれません。コピーすると、何も共有していないことが隠れてしまいます。"""
    flat, table = np.array([1.0, 2.0, 3.0]), np.array([[1, 2], [3, 4]])
    calls = (answer, flat, probe.backwards), (answer, table, probe.mirrored), (answer, table, probe.backwards)
    refuses((ValueError, RuntimeError), probe.shared_part, *calls)
    seen = probe.share(answer, flat, probe.every_second)
    wanted = {"tensor": cpu([1.0, 3.0]), "tensor after the write to the array": cpu([7.0, 3.0])}
    equal(seen, wanted | {"array after the write to the tensor": np.array([7.0, 2.0, 9.0])})


@task("shared_tensor")
def test_another_default_device(answer, probe):
    """en: The tensor is on the CPU and shares the array's memory whatever the default device is.
    ja: 既定のデバイスが何であっても、テンソルは CPU にあり、配列とメモリを共有します。
    help en: torch.as_tensor(array) goes to the default device; torch.as_tensor(array, device="cpu") does not.
    help ja: torch.as_tensor(array) は既定のデバイスへ移ります。torch.as_tensor(array, device="cpu") なら移りません。"""
    calls = (answer, np.array([3.0, 4.0])), (answer, np.array([[0, 1]], dtype=np.int32))
    equals(each(probe.share_under_another_default, *calls), cpu([7.0, 4.0]), cpu([[7, 1]], "int32"))


# --- 2. independent_tensor


@task("independent_tensor")
def test_float32_by_default(answer):
    """en: The tensor has the array's values and shape, in float32 where no dtype is named.
    ja: テンソルの値と形状は配列と同じで、データ型は、指定がなければ float32 です。"""
    cases = np.array([2, 3]), np.array([[0.1, -1.5, 1e-30]]), np.array([True, False]), np.array([0.1], dtype=np.float32)
    found = each(answer.independent_tensor, *((case,) for case in cases))
    equals(found, *(cpu(case.tolist(), "float32") for case in cases))


@task("independent_tensor")
def test_the_dtype_that_is_named(answer):
    """en: The tensor has the dtype that is named, with every digit that this dtype can hold.
    ja: テンソルは指定されたデータ型になり、そのデータ型で表せる桁はすべて保たれます。
    help en: Don't go through float32: 2**24 + 1 and 1e300 don't fit into it.
    help ja: float32 を経由してはいけません。2**24 + 1 や 1e300 は float32 では表せません。"""
    cases = [
        ([1.5, -2.0], "float64", "bfloat16"),
        ([0.1, 1e300], "float64", "float64"),
        ([2**24 + 1, -(2**53) - 1], "int64", "int64"),
        ([2**24 + 1, 3], "int32", "float64"),
        ([1.75, -2.25], "float32", "int64"),
        ([0.0, 0.5, -3.0], "float64", "bool"),
        ([1, 200], "uint8", "float16"),
        ([1 + 2j, 3j], "complex128", "complex64"),
        ([2.5, 1.0], "float16", "complex64"),
    ]
    calls = [(np.array(values, dtype=kind), DTYPES[dtype]) for values, kind, dtype in cases]
    found = each(answer.independent_tensor, *calls)
    wanted = (torch.tensor(values, dtype=DTYPES[kind]).to(DTYPES[dtype]) for values, kind, dtype in cases)
    equals(found, *(on("cpu", tensor) for tensor in wanted))
    equal(answer.independent_tensor(array=np.array([1, 0]), dtype=torch.uint8), cpu([1, 0], "uint8"))


@task("independent_tensor", weight=3)
def test_memory_of_its_own(answer, probe):
    """en: A later write to the array does not show in the tensor, nor one to the tensor in the array; also where the
    array has the wanted dtype already.
    ja: 後から配列に書き込んでもテンソルには見えず、テンソルに書き込んでも配列には見えません。
    配列がはじめから指定のデータ型でも同じです。
    help en: Where nothing has to be converted, .float(), .to(dtype) and torch.as_tensor return the shared memory
    itself.
    help ja: 変換の必要がないとき、.float() や .to(dtype) や torch.as_tensor は、共有メモリをそのまま返します。"""
    kinds = ["float32", "float64", "int64", "bool", "complex64", "int8"]
    arrays = [np.array([0, 1, 0]).astype(kind) for kind in kinds]
    calls = [(answer, array, DTYPES[kind], probe.whole) for array, kind in zip(arrays, kinds, strict=True)]
    calls.append((answer, np.array([0.0, 1.0, 0.0]), torch.float32, probe.whole))
    kinds.append("float32")
    found = each(probe.keep_apart, *calls)
    for seen, kind, (_, array, *_) in zip(found, kinds, calls, strict=True):
        wanted = {
            "tensor after the write to the array": cpu([0, 1, 0], kind),
            "array after the write to the tensor": np.array([7, 1, 0]).astype(array.dtype),
        }
        equal(seen, wanted)


@task("independent_tensor")
def test_parts_are_independent(answer, probe):
    """en: A part of another array, such as array[1:] or array.T, gives a tensor with memory of its own, too.
    ja: array[1:] や array.T のような別の配列の一部からも、独立したメモリを持つテンソルができます。
    help en: np.ascontiguousarray copies only where the array is not contiguous yet.
    help ja: np.ascontiguousarray がコピーするのは、配列が連続でないときだけです。"""
    flat, table = np.array([1.0, 2.0, 3.0], dtype=np.float32), np.array([[1, 2], [3, 4]], dtype=np.float32)
    calls = [
        (flat, probe.every_second, [1, 3], [7, 2, 3]),
        (flat, probe.without_the_first, [2, 3], [1, 7, 3]),
        (flat, probe.a_single_element, 2, [1, 7, 3]),
        (table, probe.transposed, [[1, 3], [2, 4]], [[7, 2], [3, 4]]),
        (table, probe.mirrored, [[2, 1], [4, 3]], [[1, 7], [3, 4]]),
    ]
    found = each(probe.keep_apart, *((answer, array, torch.float32, part) for array, part, *_ in calls))
    for seen, (_, _, kept, array) in zip(found, calls, strict=True):
        wanted = {"tensor after the write to the array": cpu(kept, "float32")}
        equal(seen, wanted | {"array after the write to the tensor": np.array(array, dtype=np.float32)})


@task("independent_tensor")
def test_arrays_that_run_backwards(answer, probe):
    """en: Negative strides are fine: array[::-1] gives the values in reverse, array[:, ::-1] the columns.
    ja: 負のストライドもそのまま使えます。array[::-1] は値を逆順に、array[:, ::-1] は列を逆順にしたテンソルになります。
    help en: torch.tensor and torch.from_numpy refuse negative strides. A copy of the array has positive ones.
    help ja: torch.tensor も torch.from_numpy も負のストライドを受け付けません。
    配列のコピーなら正のストライドになります。"""
    calls = [
        (np.array([1.0, 2.0, 3.0]), probe.backwards, torch.float64),
        (np.array([[1, 2, 3], [4, 5, 6]]), probe.mirrored, torch.int64),
        (np.array([[1.0, 2.0], [3.0, 4.0]], dtype=np.float32), probe.backwards, torch.float32),
    ]
    found = each(probe.independent_part, *((answer, *call) for call in calls))
    equals(
        found,
        cpu([3.0, 2.0, 1.0]),
        cpu([[3, 2, 1], [6, 5, 4]], "int64"),
        cpu([[3.0, 4.0], [1.0, 2.0]], "float32"),
    )


@task("independent_tensor")
def test_dimensions_stay(answer, probe):
    """en: 0 dimensions stay 0 dimensions, 1 element stays a dimension of size 1, and empty arrays keep their shape.
    ja: 0 次元は 0 次元のまま、要素が 1 個なら大きさ 1 の次元のままで、空の配列も形状が変わりません。
    help en: np.ascontiguousarray makes one dimension out of none; array.copy() does not.
    help ja: np.ascontiguousarray は 0 次元を 1 次元にしてしまいます。array.copy() なら変わりません。"""
    cases = np.array(2.5), np.array([2.5]), np.array([[[4]]]), np.zeros((0, 3)), np.array(3, dtype=np.int8)
    found = each(answer.independent_tensor, *((case,) for case in cases))
    wanted = (torch.tensor(2.5), torch.tensor([2.5]), torch.tensor([[[4.0]]]), torch.zeros(0, 3), torch.tensor(3.0))
    equals(found, *(on("cpu", tensor) for tensor in wanted))


@task("independent_tensor")
def test_read_only_arrays(answer, probe):
    """en: A read-only array is copied like any other, without a warning, and stays read-only.
    ja: 読み取り専用の配列も、ほかの配列と同じように、警告なしにコピーされ、読み取り専用のままです。
    help en: torch.from_numpy warns here, since somebody could write to the shared memory. Copy first.
    help ja: torch.from_numpy は、共有メモリに書き込まれるおそれがあるため警告します。先にコピーしましょう。"""
    calls = (
        (np.array([1.0, 2.0]), probe.read_only, torch.float64),
        (np.array([[3, 4]]), probe.read_only, torch.float32),
    )
    found = each(probe.independent_part, *((answer, *call) for call in calls))
    equals(found, cpu([1.0, 2.0]), cpu([[3.0, 4.0]], "float32"))
    seen = probe.of_a_protected_array(answer, [1.5, -2.0])
    equal(seen, {"tensor": cpu([1.5, -2.0], "float32"), "array can be written to": False})


@task("independent_tensor")
def test_neither_objects_nor_text(answer, probe):
    """en: An array of objects or of text is a TypeError, also where its elements look like numbers.
    ja: オブジェクトや文字列の配列は、要素が数のように見えても TypeError です。
    help en: torch refuses these arrays by itself; NumPy's astype and tolist would read them as numbers.
    help ja: torch はこれらの配列を自分で拒みます。NumPy の astype や tolist では、数として読まれてしまいます。"""
    calls = ([1, 2], "object"), (["1", "2"], "str"), (["a"], "str"), ([None], "object"), ([b"3"], "bytes")
    refuses(TypeError, probe.independent_of, *((answer, *call) for call in calls))
    equals(
        each(probe.independent_of, (answer, [1, 2], "int64"), (answer, [0.5], "float64")),
        cpu([1.0, 2.0], "float32"),
        cpu([0.5], "float32"),
    )


# --- 3. to_numpy


def on_the_device(tensor: torch.Tensor) -> torch.Tensor:
    """Return the tensor as it is: it travels to the device of the run by itself."""
    return tensor


def on_the_cpu(tensor: torch.Tensor) -> object:
    return on("cpu", tensor)


@task("to_numpy")
def test_the_tensor_as_an_array(answer):
    """en: The result is an ndarray with the values, the shape and the dtype of x.
    ja: 結果は ndarray で、値・形状・データ型は x と同じです。"""
    cases = torch.tensor([1.5, 2.5]), torch.tensor([[1, -2, 3]]), torch.tensor([0.1, 1e300], dtype=torch.float64)
    found = each(answer.to_numpy, *((case,) for case in cases))
    equals(found, np.array([1.5, 2.5], dtype=np.float32), np.array([[1, -2, 3]]), np.array([0.1, 1e300]))


@task("to_numpy", weight=2)
def test_array_and_tensor_are_independent(answer, probe):
    """en: A write to the array does not show in x, and a later write to x does not show in the array, whether x is on
    the device of this run or on the CPU.
    ja: 配列に書き込んでも x には見えず、後から x に書き込んでも配列には見えません。x が採点中のデバイスにあっても
    CPU にあっても同じです。
    help en: On the CPU .numpy() shares the memory, and .cpu() returns x itself. A copy must be asked for.
    help ja: CPU では、.numpy() はメモリを共有し、.cpu() は x 自身を返します。コピーは明示的に作る必要があります。"""
    cases = [
        (torch.tensor([1.0, 2.0, 3.0]), [1.0, 2.0, 3.0], [7.0, 2.0, 3.0]),
        (torch.tensor([[1, 2], [3, 4]]), [[1, 2], [3, 4]], [[7, 2], [3, 4]]),
        (torch.tensor([[1.0, 2.0], [3.0, 4.0]]).t(), [[1.0, 3.0], [2.0, 4.0]], [[7.0, 3.0], [2.0, 4.0]]),
        (torch.tensor(5.0, dtype=torch.float64), 5.0, 7.0),
        (torch.tensor([1.0, 2.0], dtype=torch.bfloat16), [1.0, 2.0], [7.0, 2.0]),
    ]
    for here in (on_the_device, on_the_cpu):
        found = each(probe.write_to_the_array, *((answer, here(x)) for x, *_ in cases))
        for seen, (x, kept, written) in zip(found, cases, strict=True):
            array = torch.tensor(written, dtype=torch.float32 if x.dtype == torch.bfloat16 else x.dtype).numpy()
            wanted = {"x after the write to the array": here(torch.tensor(kept, dtype=x.dtype))}
            equal(seen, wanted | {"array after the write to x": array})


@task("to_numpy", weight=2)
def test_tensors_that_require_grad(answer, probe):
    """en: It works for a leaf that requires grad and for a result of recorded operations; both stay as they are, also
    when the arrays are written to.
    ja: requires_grad=True の葉でも、記録された演算の結果でも動きます。配列に書き込んでも、どちらも元のままです。
    help en: .numpy() refuses such tensors. x.detach() is a tensor without the record, over the same memory.
    help ja: そのようなテンソルでは .numpy() はエラーになります。x.detach() は、
    記録を持たず同じメモリを使うテンソルです。"""
    for here in (on_the_device, on_the_cpu):
        seen = probe.from_a_graph(answer, here(torch.tensor([1.0, 2.0, 3.0])))
        wanted = {
            "to_numpy(x)": np.array([1.0, 2.0, 3.0], dtype=np.float32),
            "to_numpy(y)": np.array([2.0, 4.0, 6.0], dtype=np.float32),
            "x": here(torch.tensor([1.0, 2.0, 3.0])),
            "y": here(torch.tensor([2.0, 4.0, 6.0])),
            "x.grad": here(torch.ones(3)),
            "x requires grad": True,
            "y requires grad": True,
        }
        equal(seen, wanted)


@task("to_numpy")
def test_every_dtype_stays(answer):
    """en: Every dtype that NumPy has stays what it is: bool, all integers, float16 to float64, complex numbers.
    ja: NumPy にあるデータ型（bool、すべての整数、float16 から float64、複素数）はどれもそのままです。
    help en: A list of Python numbers no longer knows its dtype.
    help ja: Python の数のリストにすると、データ型は失われます。"""
    names = [*NUMBERS, *UNSIGNED]
    found = each(answer.to_numpy, *((torch.tensor([1, 0], dtype=DTYPES[name]),) for name in names))
    equals(found, *(np.array([1, 0]).astype(name) for name in names))


@task("to_numpy", weight=2)
def test_bfloat16_becomes_float32(answer):
    """en: A bfloat16 tensor gives a float32 array with exactly its values.
    ja: bfloat16 のテンソルは、値がまったく同じ float32 の配列になります。
    help en: NumPy has no bfloat16. float32 holds each of its values, float16 does not.
    help ja: NumPy に bfloat16 はありません。float32 ならどの値も表せますが、float16 では表せません。"""
    values = [1.5, -3.0, 2.0**100, 2.0**-100]
    tensors = torch.tensor(values), torch.tensor(0.25), torch.tensor([[4.0], [5.0]]).t(), torch.empty(0, 2)
    found = each(answer.to_numpy, *((tensor.bfloat16(),) for tensor in tensors))
    equals(found, *(np.array(tensor.tolist(), dtype=np.float32).reshape(tensor.shape) for tensor in tensors))
    with_grad = torch.tensor([0.5, 2.0], dtype=torch.bfloat16, requires_grad=True)
    equal(answer.to_numpy(with_grad), np.array([0.5, 2.0], dtype=np.float32))


@task("to_numpy")
def test_views_that_are_only_marked(answer, probe):
    """en: A lazy conjugate or negative view gives the values that it stands for.
    ja: 共役や符号反転が遅延されたビューからは、そのビューが表す値が得られます。
    help en: x.conj() only sets a mark; resolve_conj() and resolve_neg() do the work, and numpy(force=True) calls both.
    help ja: x.conj() は印を付けるだけです。実際の計算は resolve_conj() と resolve_neg() が行い、numpy(force=True) は
    両方を呼びます。"""
    conjugate = np.array([1 - 2j, 3 + 4j], dtype=np.complex64)
    for here in (on_the_device, on_the_cpu):  # a copy from a device may resolve the mark on its way
        values = here(torch.tensor([1 + 2j, 3 - 4j]))
        calls = (probe.conjugate, answer, values), (probe.conjugate_with_grad, answer, values)
        found = together(*calls, (probe.negative, answer, here(torch.tensor([2.0, -4.0]))))
        equals(found, conjugate, conjugate, np.array([-2.0, 4.0], dtype=np.float32))


@task("to_numpy")
def test_shapes_and_layouts(answer, rng):
    """en: Any shape and layout is fine: 0 dimensions give an array of 0 dimensions, empty tensors keep their shape.
    ja: どんな形状とメモリ配置でも動きます。0 次元のテンソルは 0 次元の配列になり、空のテンソルは形状が変わりません。"""
    table = torch.randn(3, 4, generator=rng)
    cases = [torch.tensor(2.5), torch.tensor([7]), torch.zeros(0, 3), table.t(), table[:, ::2], table[:1].expand(2, 4)]
    found = each(answer.to_numpy, *((case,) for case in cases))
    dtypes = (np.int64 if case.dtype == torch.int64 else np.float32 for case in cases)
    equals(
        found,
        *(np.array(c.tolist(), dtype=d).reshape(tuple(c.shape)) for c, d in zip(cases, dtypes, strict=True)),
    )


# --- 4. increment_


@task("increment_", weight=2)
def test_the_array_grows(answer, place):
    """en: Afterwards the caller's own array is greater by the amount, and the tensor shows the same values.
    ja: 呼び出しの後、呼び出し側の配列そのものが amount だけ増え、テンソルの値も同じです。
    help en: `array = array + amount` makes a new array under the old name; the caller does not see it.
    help ja: `array = array + amount` は、同じ名前の新しい配列を作るだけです。呼び出し側からは見えません。"""
    array = place(np.array([1.0, 2.0, 3.0]))
    equal(answer.increment_(array, 0.5), cpu([1.5, 2.5, 3.5]))
    equal(read(array), np.array([1.5, 2.5, 3.5]))
    equal(answer.increment_(array, -1.5), cpu([0.0, 1.0, 2.0]))
    equal(read(array), np.array([0.0, 1.0, 2.0]))


@task("increment_", weight=2)
def test_the_tensor_shares_the_array(answer, probe):
    """en: The tensor shares the array's memory: a later write on either side shows on the other.
    ja: テンソルは配列とメモリを共有します。後からどちらに書き込んでも、相手側に見えます。"""
    seen = probe.increment_part(answer, np.array([10.0, 20.0, 30.0]), 0.25, probe.whole)
    wanted = {
        "tensor": cpu([10.25, 20.25, 30.25]),
        "tensor after the write to the array": cpu([7.0, 20.25, 30.25]),
        "array after the write to the tensor": np.array([7.0, 20.25, 9.0]),
    }
    equal(seen, wanted)


@task("increment_")
def test_the_dtype_of_the_array_stays(answer, probe):
    """en: The array and the tensor keep the array's dtype, and its precision: nothing goes through float32.
    ja: 配列もテンソルも、配列のデータ型と精度を保ちます。float32 を経由しません。"""
    cases = [
        ("float64", [2.0**24, 1e300, 2.0], 1.1),
        ("float32", [0.5, 3.0, -2.0], 0.1),
        ("float16", [0.5, 3.0, 1.0], 0.25),
        ("complex64", [1j, 2.0, 3.0], 0.5),
        ("float32", [1.0, 2.0, 3.0], 2),
    ]
    calls = [(answer, np.array(values, dtype=kind), amount, probe.whole) for kind, values, amount in cases]
    for seen, (kind, values, amount) in zip(each(probe.increment_part, *calls), cases, strict=True):
        grown = torch.tensor(values, dtype=DTYPES[kind]).add(amount)
        written = grown.clone()
        written[0] = 7
        wanted = {"tensor": on("cpu", grown), "tensor after the write to the array": on("cpu", written.clone())}
        written[-1] = 9
        wanted["array after the write to the tensor"] = written.numpy()
        close(seen, wanted, **({"rtol": 1e-15, "atol": 0.0} if kind == "float64" else {}))


@task("increment_")
def test_parts_of_an_array_grow(answer, probe):
    """en: Of a part such as array[::2] only the elements of that part grow, in the array that it belongs to.
    ja: array[::2] のような一部を渡すと、元の配列の中で、その部分の要素だけが増えます。"""
    flat, table = np.array([1.0, 2.0, 3.0, 4.0]), np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=np.float32)
    half = [[1.5, 4.5], [2.5, 5.5], [3.5, 6.5]]
    calls = [
        (flat, probe.every_second, cpu([1.5, 3.5]), cpu([7.0, 3.5]), np.array([7.0, 2.0, 9.0, 4.0])),
        (flat, probe.without_the_first, cpu([2.5, 3.5, 4.5]), cpu([7.0, 3.5, 4.5]), np.array([1.0, 7.0, 3.5, 9.0])),
        (
            table,
            probe.transposed,
            cpu(half, "float32"),
            cpu([[7.0, 4.5], *half[1:]], "float32"),
            np.array([[7.0, 2.5, 3.5], [4.5, 5.5, 9.0]], dtype=np.float32),
        ),
        (flat, probe.a_single_element, cpu(2.5), cpu(7.0), np.array([1.0, 9.0, 3.0, 4.0])),
    ]
    found = each(probe.increment_part, *((answer, array, 0.5, part) for array, part, *_ in calls))
    for seen, (_, _, before, after, array) in zip(found, calls, strict=True):
        wanted = {"tensor": before, "tensor after the write to the array": after}
        equal(seen, wanted | {"array after the write to the tensor": array})


@task("increment_")
def test_integers_and_fractions(answer, place):
    """en: An integer array and an amount with a fraction raise RuntimeError or TypeError, and the array stays as it
    was; a float array takes the same amount.
    ja: 整数の配列に小数部のある amount を加えると RuntimeError か TypeError になり、配列は元のままです。
    浮動小数点数の配列なら、同じ amount を加えられます。
    help en: The in-place operations of both libraries refuse it. Casting would drop the fraction without a word.
    help ja: その場での演算は、どちらのライブラリでも拒まれます。型を変換すると、小数部が黙って捨てられます。"""
    arrays = np.array([1, 2]), np.array([[3]], dtype=np.uint8), np.array([1.0, 2.0])
    whole, small, floats = (place(array) for array in arrays)
    raises((RuntimeError, TypeError), answer.increment_, whole, 0.5)
    raises((RuntimeError, TypeError), answer.increment_, small, -1.25)
    equals([read(whole), read(small)], np.array([1, 2]), np.array([[3]], dtype=np.uint8))
    equal(answer.increment_(floats, 0.5), cpu([1.5, 2.5]))
    equal(read(floats), np.array([1.5, 2.5]))


# --- 5. same_memory


@task("same_memory", weight=2)
def test_equal_values_are_not_enough(answer, probe):
    """en: A tensor over the array's memory gives True; a copy with equal values gives False.
    ja: 配列のメモリを使うテンソルでは True、値が等しいコピーでは False です。"""
    wanted = {
        "a, torch.from_numpy(a)": True,
        "a, torch.tensor(a)": False,
        "a.copy(), torch.from_numpy(a)": False,
        "x.numpy(), x": True,
    }
    equal(probe.overlap_of_copies(answer), wanted)


@task("same_memory", weight=2)
def test_slices(answer, probe):
    """en: Slices give True where they have an element in common, wherever each begins; False where they only lie in
    the same buffer.
    ja: スライスどうしは、始まる位置が違っても、共通の要素があれば True です。同じバッファーにあるだけなら False です。
    help en: Two slices may begin at different addresses and overlap, and they may come from one buffer and not overlap.
    help ja: 先頭のアドレスが違っていても重なることがあり、同じバッファーから来ていても重ならないことがあります。"""
    wanted = {
        "a, x[3:]": True,
        "a[4:], x": True,
        "a[:4], x[3:]": True,
        "a[3:], x[:4]": True,
        "a[2:3], x[1:5]": True,
        "a[:3], x[3:]": False,
        "a[3:], x[:3]": False,
        "a[5:], x[:1]": False,
    }
    equal(probe.overlap_of_slices(answer), wanted)


@task("same_memory")
def test_memory_of_tensors_that_require_grad(answer, probe):
    """en: It works for tensors that require grad, leaves or not, and leaves them as they are.
    ja: requires_grad=True のテンソルでも、葉でもそうでなくても動き、テンソルは元のままです。"""
    wanted = {
        "a, x": True,
        "a, x[1:]": True,
        "a, 1 * x": False,
        "a[:1], x[1:]": False,
        "x requires grad": True,
        "x.grad": None,
    }
    equal(probe.overlap_with_grad(answer), wanted)


@task("same_memory")
def test_tensors_elsewhere(answer, probe):
    """en: A tensor that is not on the CPU gives False, without an error; one over the array's memory gives True.
    ja: CPU にないテンソルではエラーにならず False、配列のメモリを使うテンソルでは True です。"""
    wanted = {
        'a, x.to("meta")': False,
        'a, torch.empty(2, 3, device="meta")': False,
        "a, torch.tensor(a, device=device)": False,
        "a, x": True,
    }
    equal(probe.overlap_elsewhere(answer), wanted)


@task("same_memory", weight=2)
def test_other_dtypes_over_the_same_bytes(answer, probe):
    """en: Memory counts, not the dtype: a tensor that reads the array's bytes as bfloat16 or int32 overlaps with it.
    ja: データ型ではなくメモリを比べます。配列のバイトを bfloat16 や int32 として読むテンソルは、配列と重なります。
    help en: .numpy() refuses bfloat16, and a converted copy never overlaps. Addresses and sizes in bytes always exist.
    help ja: .numpy() は bfloat16 を拒み、変換したコピーは決して重なりません。アドレスとバイト数なら、
    いつでも分かります。"""
    wanted = {
        "a, x.view(torch.bfloat16)": True,
        "a[:2], x.view(torch.bfloat16)[::2]": True,
        "a[:2], x.view(torch.bfloat16)[2:]": False,
        "a, x.view(torch.bfloat16).clone()": False,
        "a, x.to(torch.bfloat16)": False,
        "a, x.view(torch.float8_e5m2)": True,
        "a[3:], x.view(torch.int32)": True,
        "a[:2], x.view(torch.int32)[1:]": False,
    }
    equal(probe.overlap_of_other_dtypes(answer), wanted)


@task("same_memory")
def test_other_layouts(answer, probe):
    """en: It works for arrays and tensors of any layout: transposed, reversed, without dimensions, expanded, empty.
    ja: 転置、逆順、0 次元、expand、空など、どんなメモリ配置の配列とテンソルでも動きます。
    help en: The address of array[::-1] is that of its last byte's element, so the memory lies before it.
    help ja: array[::-1] のアドレスは元の配列の最後の要素のもので、メモリはそこから手前に広がっています。"""
    wanted = {
        "a.T, x": True,
        "a, x.t()": True,
        "a[::-1], x": True,
        "a[::-1, ::-1], x[:1]": True,
        "a[:1, ::-1], x[1:]": False,
        "a[1, 2:3].reshape(()), x": True,
        "a[1], x[1, 2]": True,
        "a[0], x[1, 2]": False,
        "a[2], x[2, :1].expand(5)": True,
        "a[2, 1:], x[2, :1].expand(5)": False,
        "a, torch.empty(0)": False,
        "a, x[1, 2:2]": False,
        "a[1, 2:2], x": False,
        "np.empty(0), x": False,
    }
    equal(probe.overlap_of_layouts(answer), wanted)


@task("same_memory")
def test_views_with_a_mark(answer, probe):
    """en: A lazy conjugate or negative view has the memory of its base; what it resolves to has its own.
    ja: 共役や符号反転が遅延されたビューは元と同じメモリを使います。resolve した結果は別のメモリにあります。"""
    wanted = {
        "a, x.conj()": True,
        "a[:1], x[1:].conj()": False,
        "a, x.conj().imag": True,
        "a[2:], x[:2].conj().imag": False,
        "a, x.conj().resolve_conj()": False,
    }
    equal(probe.overlap_of_marked_views(answer), wanted)


# --- 6. numpy_dtype


@task("numpy_dtype")
def test_everyday_dtypes(answer, probe):
    """en: float32, float64 and int64 have the NumPy dtypes of these names, as np.dtype.
    ja: float32・float64・int64 には、同じ名前の NumPy のデータ型が np.dtype として対応します。
    help en: np.float32 is a scalar type; np.dtype(np.float32) or np.dtype("float32") is the dtype.
    help ja: np.float32 はスカラーの型です。データ型は np.dtype(np.float32) や np.dtype("float32") です。"""
    seen = probe.dtypes_in_numpy(answer, torch.float32, torch.float64, torch.int64)
    equal(seen, {"torch.float32": "float32", "torch.float64": "float64", "torch.int64": "int64"})


@task("numpy_dtype")
def test_integers(answer, probe):
    """en: Every integer dtype has its counterpart: int8 (CharTensor's) and uint8 too, and the wider unsigned ones.
    ja: どの整数型にも対応するものがあります。int8（CharTensor の型）や uint8、さらに幅の広い符号なし整数も同じです。"""
    names = ["int8", "uint8", "int16", "int32", "int64", *UNSIGNED]
    equal(probe.dtypes_in_numpy(answer, *(DTYPES[name] for name in names)), {f"torch.{name}": name for name in names})


@task("numpy_dtype")
def test_floats_and_the_rest(answer, probe):
    """en: float16, bool, complex64 and complex128 have the counterparts of these names.
    ja: float16・bool・complex64・complex128 には、同じ名前のデータ型が対応します。"""
    names = ["float16", "bool", "complex64", "complex128"]
    equal(probe.dtypes_in_numpy(answer, *(DTYPES[name] for name in names)), {f"torch.{name}": name for name in names})


@task("numpy_dtype", weight=2)
def test_dtypes_that_numpy_lacks(answer, probe):
    """en: bfloat16 and the float8 dtypes are a TypeError; float16 and int8 are not.
    ja: bfloat16 と float8 のデータ型は TypeError です。float16 と int8 は TypeError になりません。
    help en: A name that is missing in a dict is a KeyError, and in a module an AttributeError: make a TypeError of it.
    help ja: 辞書にない名前は KeyError、モジュールにない名前は AttributeError になります。TypeError に変えましょう。"""
    lacking = torch.bfloat16, torch.float8_e5m2, torch.float8_e4m3fn
    refuses(TypeError, answer.numpy_dtype, *((dtype,) for dtype in lacking))
    seen = probe.dtypes_in_numpy(answer, torch.float16, torch.int8)
    equal(seen, {"torch.float16": "float16", "torch.int8": "int8"})
