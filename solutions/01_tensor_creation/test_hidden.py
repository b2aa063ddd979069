"""The hidden checks of 01_tensor_creation.

Random results are judged by statistics. Every limit is at least six standard deviations wide, so that no right answer
meets it by chance, whatever the seed is. A check never says which stream of random numbers an answer must draw.
"""

import math

import numpy as np
import torch

from grader.checks import close, each, equal, expect, facts, gradients, make, on, refuses, task

INT = torch.int64
FLOAT = torch.float32


def equals(found, *expected):
    """Judge what several calls gave, one by one and exactly."""
    for one, wanted in zip(found, expected, strict=True):
        equal(one, wanted)


def host(values, dtype=None):
    """Return the tensor that is expected on the CPU, whatever device the run is on."""
    return on("cpu", torch.tensor(values, dtype=dtype))


def shaped(found, shape, dtype):
    """Demand a tensor of this shape and dtype; return it."""
    if not isinstance(found, torch.Tensor) or (found.dtype, tuple(found.shape)) != (dtype, tuple(shape)):
        equal(found, torch.zeros(shape, dtype=dtype))
    return found


# --- 1. from_values


@task("from_values")
def test_dtype_of_the_values(answer):
    """en: Without a dtype, [1, 2, 3] gives int64, [0.5, -2.0] float32 and [True, False] bool; [1, 2.5] gives floats.
    ja: dtype を指定しなければ、[1, 2, 3] は int64、[0.5, -2.0] は float32、[True, False] は bool になります。
    [1, 2.5] は浮動小数点数です。
    help en: torch.tensor infers the dtype from the values; torch.Tensor makes float32 of everything.
    help ja: torch.tensor は値から dtype を推論します。torch.Tensor は何でも float32 にします。"""
    found = each(answer.from_values, ([1, 2, 3],), ([0.5, -2.0],), ([True, False],), ([1, 2.5],), ([[1, 2], [3, -4]],))
    wanted = host([1, 2, 3]), host([0.5, -2.0]), host([True, False]), host([1.0, 2.5]), host([[1, 2], [3, -4]])
    equals(found, *wanted)


@task("from_values")
def test_a_number(answer):
    """en: A number gives a 0-d tensor that holds it: 5 is tensor(5), not five elements.
    ja: 数を渡すと、その値を持つ 0 次元テンソルになります。5 は tensor(5) であり、5 個の要素ではありません。
    help en: torch.Tensor(5) takes the 5 for a size.
    help ja: torch.Tensor(5) は 5 をサイズとみなします。"""
    found = each(answer.from_values, (5,), (-1.5,), (True,), (0,), (2**53 + 1,))
    equals(found, host(5), host(-1.5), host(True), host(0), host(2**53 + 1))


@task("from_values")
def test_shapes(answer):
    """en: The shape is that of the nesting: lists or tuples in lists or tuples, one element, empty rows, ranges.
    ja: 形状は入れ子のとおりになります。リストやタプルの入れ子、要素 1 個、空の行、range でも同じです。"""
    calls = ([7],), ([[1.5], [2.5], [-3.5]],), ((1, 2),), ([((1, 2, 3), (4, 5, 6))],), (range(2, 8, 2),)
    found = each(answer.from_values, *calls)
    wanted = host([7]), host([[1.5], [2.5], [-3.5]]), host([1, 2]), host([[[1, 2, 3], [4, 5, 6]]]), host([2, 4, 6])
    equals(found, *wanted)
    equals(each(answer.from_values, ([], FLOAT), ([[], []], INT)), host([], FLOAT), host([[], []], INT))


@task("from_values")
def test_a_named_dtype(answer):
    """en: With a dtype the tensor has it, and no digit is lost on the way: 0.1 in float64 is exactly 0.1.
    ja: dtype を指定すると、そのデータ型になります。途中で桁は失われません。float64 の 0.1 は、ちょうど 0.1 です。
    help en: Give the dtype when the tensor is made. What went through float32 keeps about seven digits.
    help ja: テンソルを作るときに dtype を指定します。float32 を経由すると、約 7 桁しか残りません。"""
    double, narrow = torch.float64, np.array([0.5, -2.0])
    cases = ([1, 2], double), ([1.75, -1.75], torch.int32), ([0, 2, -1], torch.bool), (0.1, double), ([2**53 + 1], INT)
    found = each(answer.from_values, *cases, ([1e300], double), (narrow, FLOAT), (np.array([300, -7]), torch.int16))
    wanted = host([1, 2], double), host([1, -1], torch.int32), host([False, True, True]), host(0.1, double)
    equals(found, *wanted, host([2**53 + 1]), host([1e300], double), host([0.5, -2]), host([300, -7], torch.int16))


@task("from_values")
def test_arrays_keep_their_dtype(answer, probe):
    """en: Without a dtype, a NumPy array keeps its own: float64 stays float64 and int32 stays int32.
    ja: dtype を指定しなければ、NumPy 配列のデータ型はそのままです。float64 は float64、int32 は int32 のままです。
    help en: Only Python's floats become the default dtype.
    help ja: 既定の dtype になるのは、Python の float だけです。"""
    arrays = [
        np.array([0.1, -2.0]),
        np.array([[1, 2], [3, 4]], dtype=np.int32),
        np.array([1.5], dtype=np.float32),
        np.array([200, 1], dtype=np.uint8),
        np.array([True, False]),
        np.array(2.5),
        np.zeros((0, 3), dtype=np.int16),
    ]
    found = each(answer.from_values, *((array,) for array in arrays))
    equals(found, *(on("cpu", torch.from_numpy(array)) for array in arrays))
    columns, second = probe.transposed(answer, np.arange(6.0).reshape(3, 2))
    equal(columns, host([[0, 2, 4], [1, 3, 5]], torch.float64))
    equal(second, host([[0, 1], [4, 5]], torch.float64))


@task("from_values")
def test_no_shared_memory(answer, probe):
    """en: The tensor is a copy: what is written into the array afterwards does not show in it.
    ja: テンソルはコピーです。後から配列に書き込んでも、テンソルの値は変わりません。
    help en: torch.from_numpy and torch.as_tensor share memory with an array.
    help ja: torch.from_numpy と torch.as_tensor は、配列とメモリを共有します。"""
    arrays = np.array([1.0, 2.0], dtype=np.float32), np.array([[1, 2, 3]]), np.array([0.5])
    found = each(probe.written_afterwards, *((answer, array) for array in arrays), (answer, arrays[1], INT))
    equals(found, host([1.0, 2.0]), host([[1, 2, 3]]), host([0.5], torch.float64), host([[1, 2, 3]]))


@task("from_values")
def test_another_default_dtype(answer, probe):
    """en: Python floats become the default dtype: where it is float64, [0.1] gives float64. Ints and arrays don't care.
    ja: Python の float は既定の dtype になります。それが float64 なら、[0.1] は float64 です。
    int や配列には影響しません。
    help en: Hand dtype=None on to torch instead of putting float32 in its place.
    help ja: dtype=None を float32 に置き換えず、そのまま torch に渡しましょう。"""
    half = np.array([0.5], dtype=np.float32)
    double = answer, torch.float64, "from_values"
    cases = (*double, [0.1, 2]), (*double, 0.1), (*double, [1, 2]), (*double, half)
    found = each(probe.with_default, *cases, (answer, torch.float16, "from_values", [0.5]))
    wanted = host([0.1, 2], torch.float64), host(0.1, torch.float64), host([1, 2]), host([0.5])
    equals(found, *wanted, host([0.5], torch.float16))


@task("from_values")
def test_a_leaf_that_requires_grad(answer):
    """en: The result is a leaf with the requires_grad that was asked for, with and without a dtype.
    ja: 結果は葉テンソルで、requires_grad は指定どおりです。dtype を指定してもしなくても同じです。
    help en: A tensor that requires grad first and is converted by .to(dtype) afterwards is the result of an operation:
    no leaf.
    help ja: requires_grad=True にした後で .to(dtype) で変換すると、演算の結果になり、葉ではなくなります。"""
    double = torch.float64
    calls = ([0.5, -2.0], None), ([1, 2], double), (np.array([0.5, 1.5]), FLOAT), (3.0, None)
    values = host([0.5, -2.0]), host([1, 2], double), host([0.5, 1.5]), host(3.0)
    for (given, dtype), wanted in zip(calls, values, strict=True):
        found = answer.from_values(given, dtype=dtype, requires_grad=True)
        equal(found, wanted)
        seen = facts(found)
        expect(seen.requires_grad, en="the result does not require grad", ja="結果の requires_grad が False です")
        expect(seen.is_leaf, en="the result is not a leaf", ja="結果が葉テンソルではありません")
    plain = answer.from_values([0.5])
    equal(plain, host([0.5]))
    expect(
        not facts(plain).requires_grad,
        en="the result requires grad without being asked to",
        ja="指定していないのに、結果の requires_grad が True です",
    )


@task("from_values")
def test_integers_that_require_grad(answer):
    """en: requires_grad=True raises RuntimeError for an integer or bool dtype, and gives a tensor for floats.
    ja: 整数型や bool 型で requires_grad=True なら RuntimeError を送出します。浮動小数点数ならテンソルを返します。
    help en: torch refuses this by itself: hand requires_grad on, and don't set it only where it is possible.
    help ja: torch が自分でエラーにします。設定できるときだけ設定するのではなく、requires_grad をそのまま渡しましょう。
    """
    wrong = ([1, 2], None), (True, None), ([0.5], INT), (np.array([1, 2]), None)
    calls = [(values, dtype, "cpu", True) for values, dtype in wrong]
    refuses((RuntimeError, ValueError), answer.from_values, *calls)
    found = answer.from_values([1, 2], FLOAT, "cpu", True)
    equal(found, host([1.0, 2.0]))
    expect(facts(found).requires_grad, en="the result does not require grad", ja="結果の requires_grad が False です")


@task("from_values")
def test_rows_of_unequal_length(answer):
    """en: Rows that differ in length raise ValueError; rows of one length give a tensor.
    ja: 行の長さがそろっていなければ ValueError を送出します。そろっていればテンソルを返します。
    help en: torch.tensor compares the lengths by itself; nothing is padded or cut.
    help ja: 長さは torch.tensor が比べます。埋めたり切り詰めたりしません。"""
    ragged = [[1], [2, 3]], [[1.0, 2.0], [3.0]], [[[1, 2]], [[3, 4], [5, 6]]], [[1, 2], [3, 4], [5]]
    refuses((ValueError, RuntimeError), answer.from_values, *((values,) for values in ragged))
    equals(each(answer.from_values, ([[1], [2]],), ([[1.0, 2.0]],)), host([[1], [2]]), host([[1.0, 2.0]]))


@task("from_values")
def test_on_the_device_that_is_named(answer, device):
    """en: The tensor is on the device that was named, and a leaf there; without a name it is on the CPU.
    ja: テンソルは指定されたデバイスの上にあり、そこでも葉です。指定がなければ CPU の上です。
    help en: `device` goes to torch.tensor, too. The device "meta" used here holds no values; every build has it.
    help ja: device も torch.tensor に渡します。ここで使う "meta" は、値を持たない、どの環境にもあるデバイスです。"""
    values = [[0.5, 1.0, 2.0]]
    plain, number = each(answer.from_values, (values,), (7, torch.int16, torch.device("meta"), False))
    equal(plain, host(values))
    equal(number, torch.empty((), dtype=torch.int16, device="meta"))
    for place, wanted in (("meta", torch.empty(1, 3, device="meta")), (device, torch.tensor(values))):
        found = answer.from_values(values, device=place, requires_grad=True)
        equal(found, wanted)
        expect(
            facts(found).is_leaf and facts(found).requires_grad,
            en="the result on this device is not a leaf that requires grad",
            ja="このデバイスの結果が、requires_grad=True の葉テンソルではありません",
        )


# --- 2. blank


@task("blank")
def test_every_element_is_fill(answer):
    """en: Every element is `fill`: blank([2, 3], 0) holds six zeros, blank((2,), -1.5) holds -1.5 twice.
    ja: すべての要素が fill です。blank([2, 3], 0) は 0 が 6 個、blank((2,), -1.5) は -1.5 が 2 個です。"""
    found = each(answer.blank, ([2, 3], 0), ((2,), -1.5), ([1, 2], 1), ((3,), 0.1))
    equals(found, host([[0.0] * 3] * 2), host([-1.5, -1.5]), host([[1.0, 1.0]]), host([0.1, 0.1, 0.1]))


@task("blank")
def test_the_list_holds_sizes(answer):
    """en: `shape` holds sizes, as a list, a tuple or a torch.Size: [2, 3, 4] is 2×3×4, [3] three elements, () one
    number.
    ja: shape はサイズの並びで、リスト、タプル、torch.Size のどれでもかまいません。[2, 3, 4] は 2×3×4、
    [3] は要素 3 個、() は数 1 つです。
    help en: torch.Tensor([2, 3, 4]) reads the list as data.
    help ja: torch.Tensor([2, 3, 4]) はリストをデータとみなします。"""
    shapes = [2, 3, 4], [3], (), (1,), torch.Size([2, 1]), [0, 2], (5, 0)
    found = each(answer.blank, *((shape, 2.5) for shape in shapes))
    equals(found, *(on("cpu", torch.full(tuple(shape), 2.5)) for shape in shapes))


@task("blank")
def test_dtype_is_kept(answer):
    """en: The dtype is the one that was named, and the value is exact in it: 0.1 in float64 is exactly 0.1.
    ja: データ型は指定されたとおりで、値もその型の中で正確です。float64 の 0.1 は、ちょうど 0.1 です。
    help en: torch.full(shape, 7) alone would be int64; give it the dtype.
    help ja: torch.full(shape, 7) だけでは int64 になります。dtype も渡しましょう。"""
    cases = [
        (7, torch.int32),
        (-3, INT),
        (200, torch.uint8),
        (0.1, torch.float64),
        (1e300, torch.float64),
        (1, torch.float64),
        (True, torch.bool),
        (0.5, torch.float16),
        (-2, torch.bfloat16),
    ]
    found = each(answer.blank, *(((2, 1), fill, dtype) for fill, dtype in cases))
    equals(found, *(host([[fill], [fill]], dtype) for fill, dtype in cases))


@task("blank")
def test_zero_is_a_value(answer, probe):
    """en: fill=0 (and 0.0 and False) fills with zeros also where the memory held something else before.
    ja: fill が 0（0.0 や False も）なら、メモリに以前の値が残っていても 0 で埋めます。
    help en: `if not fill` is true for 0 as well as for None. Ask `fill is None`.
    help ja: `if not fill` は None だけでなく 0 のときにも真になります。`fill is None` と書きましょう。"""
    cases = ([2], 0), ((2, 2), 0.0, torch.float64), ((3,), False, torch.bool), ((1, 2), 0, INT), ((2,), 3)
    found = probe.over_old_memory(answer, *cases)
    wanted = [0.0, 0.0], [[0.0, 0.0], [0.0, 0.0]], [False] * 3, [[0, 0]], [3.0, 3.0]
    dtypes = FLOAT, torch.float64, torch.bool, INT, FLOAT
    equal(found, [host(values, dtype) for values, dtype in zip(wanted, dtypes, strict=True)])


@task("blank")
def test_without_fill(answer):
    """en: Without `fill`, shape and dtype are right all the same (the values don't matter).
    ja: fill がなくても、形状とデータ型は指定どおりです（値は問いません）。
    help en: torch.empty(shape, dtype=dtype) leaves the memory as it is.
    help ja: torch.empty(shape, dtype=dtype) は、メモリをそのまま使います。"""
    cases = [([2, 3, 4], FLOAT), ([3], torch.int32), ((), torch.float64), ([0, 2], torch.bool), ((1,), torch.uint8)]
    found = each(answer.blank, *((shape, None, dtype) for shape, dtype in cases), ((4, 1),))
    for one, (shape, dtype) in zip(found, [*cases, ((4, 1), FLOAT)], strict=True):
        shaped(one, shape, dtype)
    empty = answer.blank((0, 3))
    equal(empty, on("cpu", torch.zeros(0, 3)))


@task("blank")
def test_infinite_and_nan(answer):
    """en: inf and nan are values like any other.
    ja: inf と nan も、ほかの値と同じように使えます。
    help en: 0 · inf is nan: a product with zeros or ones is not the way to put a value in.
    help ja: 0 · inf は nan です。0 や 1 との積で値を入れるのは避けましょう。"""
    cases = ((2,), math.inf), ((1, 2), -math.inf, torch.float64), ((2,), math.nan), ((2,), 1e-30)
    wanted = host([math.inf] * 2), host([[-math.inf] * 2], torch.float64), host([math.nan] * 2), host([1e-30] * 2)
    equals(each(answer.blank, *cases), *wanted)


@task("blank")
def test_float32_unless_named(answer, probe):
    """en: Without a dtype the result is float32, also where another default dtype is set.
    ja: dtype を指定しなければ、既定の dtype が別の型になっていても float32 です。"""
    double = answer, torch.float64, "blank"
    equals(each(probe.with_default, (*double, [2], 1.5), (*double, (1, 2), 3)), host([1.5, 1.5]), host([[3.0, 3.0]]))


@task("blank")
def test_negative_sizes(answer):
    """en: A negative size raises RuntimeError, with and without `fill`; a size of 0 gives an empty tensor.
    ja: サイズが負なら、fill があってもなくても RuntimeError を送出します。サイズ 0 なら空のテンソルです。"""
    refuses((RuntimeError, ValueError), answer.blank, ([2, -1], 1.0), ((-3,), None), ([-1], 0, INT), ((0, -2), None))
    equals(each(answer.blank, ([2, 0], 1.0), ([1], 4)), on("cpu", torch.zeros(2, 0)), host([4.0]))


# --- 3 to 5: what the random tasks have in common


def differing(values):
    """Demand that the samples are not all the same."""
    expect(
        len(set(values.flatten().tolist())) > 1,
        en="all samples have the same value",
        ja="すべての標本が同じ値です",
    )


def repeatable(found, shape, dtype):
    """Judge four results: twice from the same seed, then from the same generator once more, then from another seed."""
    once, again, onwards, other = (shaped(one, shape, dtype) for one in found)
    equal(again, once)
    expect(
        not torch.equal(onwards, once),
        en="the second call with the same generator gave the same samples once more",
        ja="同じ生成器での 2 回目の呼び出しが、1 回目と同じ標本を返しました",
    )
    expect(
        not torch.equal(other, once),
        en="generators with different seeds gave the same samples",
        ja="シードの違う生成器が、同じ標本を返しました",
    )


def draws(function, probe, *arguments):
    """Return four results: of two generators with the same seed, of the second once more, and of another seed."""
    first, second, other = (make(probe.generator, seed) for seed in (3, 3, 4))
    return each(function, *((*arguments, source) for source in (first, second, second, other)))


def unrelated(table):
    """Demand that neighbours in a table of samples have nothing to do with each other, along rows and columns."""
    centred = table.double() - table.double().mean()
    scale = centred.square().mean().clamp_min(1e-30)
    for pairs in (centred[1:] * centred[:-1], centred[:, 1:] * centred[:, :-1]):
        relation = (pairs.mean() / scale).item()
        expect(
            abs(relation) < 6.5 / math.sqrt(pairs.numel()),
            en=f"neighbouring samples are related: their correlation is {relation:.2f}, it should be about 0",
            ja=f"隣り合う標本に関係があります。相関係数は 0 に近いはずですが、{relation:.2f} です",
        )


# --- 3. uniform


def within(values, low, high):
    """Demand that all samples lie in [low, high)."""
    least, most = values.min().item(), values.max().item()
    expect(
        low <= least and most < high,
        en=f"the samples lie between {least:.6g} and {most:.6g}, not in [{low}, {high})",
        ja=f"標本は {least:.6g} から {most:.6g} までにあり、[{low}, {high}) に収まっていません",
    )


@task("uniform")
def test_between_low_and_high(answer, probe):
    """en: The samples have the shape that was asked for, are float32, lie in [low, high) and differ from each other.
    ja: 標本は指定された形状の float32 で、[low, high) の中にあり、互いに異なります。
    help en: torch.rand is in [0, 1): stretch it by high - low, then move it by low.
    help ja: torch.rand は [0, 1) です。high - low 倍してから low だけずらします。"""
    cases = ((2, 3), -1.0, 1.0), ((4,), 10, 20), ([5], -8.5, -8.25), ((6,), 0, 1)
    for seed, (shape, low, high) in enumerate(cases):
        found = shaped(answer.uniform(shape, low, high, make(probe.generator, seed)), shape, FLOAT)
        within(found, low, high)
        differing(found)


@task("uniform", weight=2)
def test_evenly_spread(answer, probe):
    """en: The samples are spread evenly: each tenth of [low, high) gets about a tenth of 10 000 samples.
    ja: 標本は一様に広がります。[low, high) を 10 等分すると、10000 個の標本の約 10 分の 1 ずつが入ります。
    help en: rand * high + low reaches from low to low + high: only right for low = 0.
    help ja: rand * high + low の範囲は low から low + high までです。low が 0 のときしか正しくありません。"""
    cases = ((10_000,), -3, 5), ((100, 100), 2.0, 2.5), ((10_000,), -0.001, 0.0), ((10_000,), 0.0, 400.0)
    for shape, low, high in cases:
        found = answer.uniform(shape, low, high, make(probe.generator, 7))
        samples = shaped(found, shape, FLOAT).double().flatten()
        counts = torch.histc((samples - low) / (high - low), bins=10, min=0.0, max=1.0).int().tolist()
        expect(
            all(abs(count - 1000) < 200 for count in counts),
            en=f"in the tenths of [{low}, {high}) lie {counts} samples; about 1000 each are expected",
            ja=f"[{low}, {high}) を 10 等分した区間の標本数は {counts} です。どれも約 1000 になるはずです",
        )


@task("uniform")
def test_uniform_shapes(answer, probe):
    """en: Any shape works, as a list or a tuple: (), (1,), (0, 3), [2, 1, 3]. The result is on the generator's device.
    ja: どんな形状でも、リストでもタプルでも動きます。()、(1,)、(0, 3)、[2, 1, 3] などです。
    結果は generator のデバイス上にあります。"""
    for shape in ((), (1,), [2, 1, 3]):
        found = shaped(answer.uniform(shape, 4, 6, make(probe.generator, 1)), shape, FLOAT)
        within(found, 4, 6)
    differing(found)
    equal(answer.uniform((0, 3), 4, 6, make(probe.generator, 1)), torch.empty(0, 3))


@task("uniform")
def test_uniform_from_the_generator(answer, probe, device):
    """en: The generator decides: its state fixes the samples, each call moves it on, another seed gives others.
    ja: 標本は generator で決まります。状態が同じなら標本も同じで、呼び出すたびに先へ進み、シードが違えば別の標本です。
    help en: Hand it on: generator=generator. Seed nothing yourself.
    help ja: generator=generator と渡しましょう。自分でシードを設定してはいけません。"""
    found = draws(answer.uniform, probe, (5,), -2.0, 3.0)
    repeatable(found, (5,), FLOAT)
    within(found[0], -2.0, 3.0)
    equal(facts(found[0]).device, device)


@task("uniform")
def test_uniform_is_float32(answer, probe):
    """en: The result is float32, also where the default dtype is float64; low and high may be ints or floats.
    ja: 既定の dtype が float64 でも、結果は float32 です。low と high は int でも float でもかまいません。
    help en: torch.rand takes the default dtype unless you name one.
    help ja: torch.rand は、指定しなければ既定の dtype を使います。"""
    for low, high in ((2, 3), (-1.5, 1.5)):
        source = make(probe.generator, 5)
        found = shaped(probe.with_default(answer, torch.float64, "uniform", (8,), low, high, source), (8,), FLOAT)
        within(found, low, high)
        differing(found)


@task("uniform")
def test_low_is_not_below_high(answer, probe):
    """en: ValueError is raised unless low < high: where they are equal, or the wrong way round, by however little.
    ja: low < high でなければ ValueError を送出します。等しいときと、逆のとき（わずかな差でも）です。
    help en: Ask yourself, before anything is drawn: torch itself raises RuntimeError, or nothing.
    help ja: 乱数を引く前に自分で調べましょう。torch が出すのは RuntimeError で、何も出ないこともあります。"""
    wrong = (1.0, 1.0), (2, -2), (0, 0), (1.0 + 2**-40, 1.0), (-1.0, -2.0), (5, 4)
    refuses(ValueError, answer.uniform, *(((3,), low, high, make(probe.generator, 0)) for low, high in wrong))
    found = shaped(answer.uniform((3,), 4, 5, make(probe.generator, 0)), (3,), FLOAT)
    within(found, 4, 5)
    differing(found)


@task("uniform")
def test_uniform_samples_are_independent(answer, probe):
    """en: Every sample is drawn on its own: neighbours along rows and columns have nothing to do with each other.
    ja: 標本は 1 つずつ独立に引かれます。行方向にも列方向にも、隣どうしに関係はありません。"""
    found = shaped(answer.uniform((60, 90), -4.0, 1.0, make(probe.generator, 11)), (60, 90), FLOAT)
    differing(found)
    unrelated(found)
    distinct = len(set(found.flatten().tolist()))
    expect(
        distinct > 5000,
        en=f"the 5400 samples hold only {distinct} different values",
        ja=f"5400 個の標本に、異なる値が {distinct} 個しかありません",
    )


# --- 4. gaussian


def moments(values, mean, variance):
    """Demand mean and variance of many samples."""
    samples = values.double().flatten()
    count, got_mean, got_variance = samples.numel(), samples.mean().item(), samples.var().item()
    fits = abs(got_mean - mean) < 6.5 * math.sqrt(variance / count)
    fits = fits and abs(got_variance / variance - 1) < 6.5 * math.sqrt(2 / count)
    expect(
        fits,
        en=f"{count} samples have mean {got_mean:.4g} and variance {got_variance:.4g}, not {mean} and {variance}",
        ja=f"{count} 個の標本の平均は {got_mean:.4g}、分散は {got_variance:.4g} です。{mean} と {variance} のはずです",
    )


@task("gaussian")
def test_without_variance(answer, probe):
    """en: With variance 0 every sample is the mean; with another variance the samples differ.
    ja: 分散が 0 なら、どの標本も mean です。分散が 0 でなければ、標本は互いに異なります。"""
    calls = ((2, 3), 1.5, 0), ([2], -7, 0.0)
    found = each(answer.gaussian, *((*call, make(probe.generator, 2)) for call in calls))
    equals(found, torch.full((2, 3), 1.5), torch.tensor([-7.0, -7.0]))
    for shape, mean, variance in (((4,), 0.0, 1.0), ([2, 3], 10, 4)):
        differing(shaped(answer.gaussian(shape, mean, variance, make(probe.generator, 2)), shape, FLOAT))


@task("gaussian", weight=2)
def test_mean_and_variance(answer, probe):
    """en: 100 000 samples have the mean and the variance that were asked for; the standard deviation is its root.
    ja: 100000 個の標本の平均と分散が、指定された値になります。標準偏差は分散の平方根です。
    help en: randn has mean 0 and standard deviation 1: multiply by the square root of the variance, then add the mean.
    help ja: randn の平均は 0、標準偏差は 1 です。分散の平方根を掛けてから、平均を足します。"""
    cases = ((100_000,), 5, 9), ((50, 400), -2.0, 0.25), ((20_000,), 0, 1), ((20_000,), 0.5, 2)
    for shape, mean, variance in cases:
        found = answer.gaussian(shape, mean, variance, make(probe.generator, 8))
        moments(shaped(found, shape, FLOAT), mean, variance)


@task("gaussian")
def test_bell_shaped(answer, probe):
    """en: The distribution is normal: 68.3 % of the samples lie within one standard deviation, 95.4 % within two.
    ja: 正規分布になります。標本の 68.3 % が標準偏差 1 つ分、95.4 % が 2 つ分の範囲に入ります。
    help en: torch.rand is flat, torch.randn is bell-shaped.
    help ja: torch.rand は平らな分布、torch.randn は釣り鐘形の分布です。"""
    found = shaped(answer.gaussian((200, 100), -1.0, 4.0, make(probe.generator, 9)), (200, 100), FLOAT)
    away = (found.double() + 1.0).flatten() / 2.0
    for limit in (-2.0, -1.0, 0.0, 1.0, 2.0):
        share = (away < limit).double().mean().item()
        wanted = 0.5 * (1 + math.erf(limit / math.sqrt(2)))
        value = -1.0 + 2.0 * limit
        expect(
            abs(share - wanted) < 6.5 * math.sqrt(wanted * (1 - wanted) / 20_000),
            en=f"{share:.1%} of the samples lie below {value}, {wanted:.1%} are expected (mean -1, variance 4)",
            ja=f"{value} より小さい標本は {share:.1%} です。{wanted:.1%} のはずです（平均 -1、分散 4）",
        )
    far = int((away.abs() > 2.5).sum())
    expect(
        abs(far - 248) < 6.5 * math.sqrt(248),
        en=f"{far} of 20000 samples are more than 2.5 standard deviations away from the mean; about 248 are expected",
        ja=f"平均から標準偏差 2.5 個分より離れた標本は 20000 個のうち {far} 個です。約 248 個のはずです",
    )


@task("gaussian")
def test_gaussian_shapes(answer, probe):
    """en: Any shape works, as a list or a tuple: (), (1,), (0, 3), [2, 1, 3]. The result is on the generator's device.
    ja: どんな形状でも、リストでもタプルでも動きます。()、(1,)、(0, 3)、[2, 1, 3] などです。
    結果は generator のデバイス上にあります。"""
    for shape in ((), (1,), [2, 1, 3]):
        found = shaped(answer.gaussian(shape, 4, 1, make(probe.generator, 1)), shape, FLOAT)
        values = found.flatten().tolist()
        expect(
            all(math.isfinite(value) and abs(value - 4) < 9 for value in values),
            en=f"{values} can't be samples with mean 4 and variance 1",
            ja=f"{values} は、平均 4、分散 1 の標本ではありえません",
        )
    differing(found)
    equal(answer.gaussian((0, 3), 4, 1, make(probe.generator, 1)), torch.empty(0, 3))


@task("gaussian")
def test_gaussian_from_the_generator(answer, probe, device):
    """en: The generator decides: its state fixes the samples, each call moves it on, another seed gives others.
    ja: 標本は generator で決まります。状態が同じなら標本も同じで、呼び出すたびに先へ進み、シードが違えば別の標本です。
    help en: Hand it on: generator=generator. Seed nothing yourself.
    help ja: generator=generator と渡しましょう。自分でシードを設定してはいけません。"""
    found = draws(answer.gaussian, probe, (5,), 1.0, 2.0)
    repeatable(found, (5,), FLOAT)
    equal(facts(found[0]).device, device)


@task("gaussian")
def test_gaussian_is_float32(answer, probe):
    """en: The result is float32, also where the default dtype is float64; mean and variance may be ints or floats.
    ja: 既定の dtype が float64 でも、結果は float32 です。mean と variance は int でも float でもかまいません。
    help en: torch.randn and torch.normal take the default dtype unless you name one.
    help ja: torch.randn と torch.normal は、指定しなければ既定の dtype を使います。"""
    for mean, variance in ((2, 3), (-1.5, 0.25)):
        source = make(probe.generator, 6)
        found = probe.with_default(answer, torch.float64, "gaussian", (8,), mean, variance, source)
        differing(shaped(found, (8,), FLOAT))


@task("gaussian")
def test_negative_variance(answer, probe):
    """en: A negative variance raises ValueError, however small; a small positive one does not.
    ja: 分散が負なら、どんなに小さくても ValueError を送出します。小さくても正なら送出しません。"""
    wrong = -1.0, -1e-6, -4
    refuses(ValueError, answer.gaussian, *(((3,), 0.0, variance, make(probe.generator, 0)) for variance in wrong))
    found = shaped(answer.gaussian((3,), 0.0, 1e-6, make(probe.generator, 0)), (3,), FLOAT)
    differing(found)
    close(found, torch.zeros(3), rtol=0.0, atol=0.01)


@task("gaussian")
def test_samples_stay_random(answer, probe):
    """en: The samples are not adjusted afterwards: the mean of four of them varies from call to call.
    ja: 標本を後から調整しません。4 個の標本の平均は、呼び出しのたびに変わります。
    help en: Subtracting the samples' own mean makes them depend on each other. Only a large number of them comes close
    to the mean.
    help ja: 標本自身の平均を引くと、標本どうしが独立ではなくなります。平均に近づくのは、数が多いときだけです。"""
    found = shaped(probe.many_draws(answer, "gaussian", 12, 200, (4,), 3.0, 4.0), (200, 4), FLOAT).double()
    for name, ja, statistics, expected, wide in [
        ("mean", "平均", found.mean(1), 1.0, 0.7),
        ("variance", "分散", found.var(1), 4**2 * 2 / 3, 0.95),
    ]:
        got = statistics.var().item()
        expect(
            (1 - wide) * expected < got < 4 * expected,
            en=f"over 200 calls with four samples, the variance of their {name} is {got:.3g}, not about {expected:.3g}",
            ja=f"4 個ずつ 200 回引いたとき、{ja}の分散は約 {expected:.3g} になるはずですが、{got:.3g} です",
        )


@task("gaussian")
def test_gaussian_samples_are_independent(answer, probe):
    """en: Every sample is drawn on its own: neighbours along rows and columns have nothing to do with each other.
    ja: 標本は 1 つずつ独立に引かれます。行方向にも列方向にも、隣どうしに関係はありません。"""
    found = shaped(answer.gaussian((60, 90), 2.0, 0.5, make(probe.generator, 11)), (60, 90), FLOAT)
    differing(found)
    unrelated(found)


# --- 5. dice


def faces(values, sides):
    """Demand whole faces from 1 to sides."""
    least, most = values.min().item(), values.max().item()
    expect(
        least >= 1 and most <= sides,
        en=f"the rolls lie between {least} and {most}, the faces between 1 and {sides}",
        ja=f"出た目は {least} から {most} までですが、さいころの目は 1 から {sides} までです",
    )


@task("dice")
def test_few_sides(answer, probe):
    """en: A die with one side always gives 1; one with two sides gives 1 and 2, and nothing else. The dtype is int64.
    ja: 面が 1 つのさいころは必ず 1 です。2 つなら 1 と 2 だけが出ます。データ型は int64 です。
    help en: torch.randint(low, high, size) never gives high.
    help ja: torch.randint(low, high, size) は high を出しません。"""
    equal(answer.dice((2, 3), 1, make(probe.generator, 4)), torch.ones(2, 3, dtype=INT))
    for shape, wanted in (((60,), [1, 2]), ([4, 25], [1, 2, 3])):
        found = shaped(answer.dice(shape, len(wanted), make(probe.generator, 4)), shape, INT)
        came = sorted(set(found.flatten().tolist()))
        expect(
            came == wanted,
            en=f"the faces that came are {came}, not {wanted}",
            ja=f"出た目は {came} です。{wanted} になるはずです",
        )


@task("dice", weight=2)
def test_every_face_is_equally_likely(answer, probe):
    """en: All faces are equally likely: in 6000 rolls of six sides each comes about 1000 times.
    ja: どの目も同じ確率で出ます。6 面のさいころを 6000 回振ると、どの目も約 1000 回です。
    help en: Rounding gives the first and the last face half their share; cutting off does not.
    help ja: 四捨五入すると、両端の目の確率が半分になります。切り捨てならそうなりません。"""
    cases = (6, (60, 100)), (2, (6000,)), (5, (5000,)), (20, (20_000,))
    for sides, shape in cases:
        rolls = shaped(answer.dice(shape, sides, make(probe.generator, 5)), shape, INT).flatten()
        faces(rolls, sides)
        counts = torch.bincount(rolls, minlength=sides + 1)[1:].tolist()
        each_ = math.prod(shape) / sides
        expect(
            all(abs(count - each_) < 6.5 * math.sqrt(each_) for count in counts),
            en=f"the faces 1 to {sides} came {counts} times; about {each_:.0f} times each are expected",
            ja=f"1 から {sides} までの目が出た回数は {counts} です。どれも約 {each_:.0f} 回のはずです",
        )


@task("dice")
def test_many_sides(answer, probe):
    """en: A die may have many sides, 300 or 1000: the rolls reach from near 1 to near the last face, not beyond.
    ja: 面の数は 300 や 1000 でもかまいません。目は 1 の近くから最後の目の近くまで出て、それを超えません。
    help en: int8 ends at 127: roll in int64.
    help ja: int8 は 127 までです。int64 で振りましょう。"""
    cases = (300, (9000,)), (1000, (10, 900))
    for sides, shape in cases:
        rolls = shaped(answer.dice(shape, sides, make(probe.generator, 6)), shape, INT).flatten()
        faces(rolls, sides)
        tenths = torch.bincount((rolls - 1) * 10 // sides, minlength=10).tolist()
        expect(
            all(abs(count - 900) < 190 for count in tenths),
            en=f"in the ten tenths of the faces 1 to {sides} lie {tenths} rolls; about 900 each are expected",
            ja=f"1 から {sides} までの目を 10 等分すると、回数は {tenths} です。どれも約 900 回のはずです",
        )


@task("dice")
def test_dice_shapes(answer, probe):
    """en: Any shape works, as a list or a tuple: (), (1,), (0, 3), [2, 1, 30]. The result is on the generator's device.
    ja: どんな形状でも、リストでもタプルでも動きます。()、(1,)、(0, 3)、[2, 1, 30] などです。
    結果は generator のデバイス上にあります。"""
    for shape in ((), (1,), [2, 1, 30]):
        found = shaped(answer.dice(shape, 6, make(probe.generator, 1)), shape, INT)
        faces(found, 6)
    differing(found)
    equal(answer.dice((0, 3), 6, make(probe.generator, 1)), torch.empty(0, 3, dtype=INT))


@task("dice")
def test_dice_from_the_generator(answer, probe, device):
    """en: The generator decides: its state fixes the rolls, each call moves it on, another seed gives others.
    ja: 出る目は generator で決まります。状態が同じなら目も同じで、呼び出すたびに先へ進み、シードが違えば別の目です。
    help en: Hand it on: generator=generator. Seed nothing yourself.
    help ja: generator=generator と渡しましょう。自分でシードを設定してはいけません。"""
    found = draws(answer.dice, probe, (40,), 6)
    repeatable(found, (40,), INT)
    equal(facts(found[0]).device, device)


@task("dice")
def test_no_sides(answer, probe):
    """en: Fewer than one side is a ValueError; one side is not.
    ja: 面の数が 1 より小さければ ValueError を送出します。1 なら送出しません。
    help en: torch.randint(1, 1, …) raises RuntimeError, which is no ValueError.
    help ja: torch.randint(1, 1, …) が送出するのは RuntimeError で、ValueError ではありません。"""
    refuses(ValueError, answer.dice, *(((3,), sides, make(probe.generator, 0)) for sides in (0, -1, -6)))
    found = each(answer.dice, ((3,), 1, make(probe.generator, 0)), ((50,), 2, make(probe.generator, 0)))
    equal(found[0], torch.ones(3, dtype=INT))
    differing(shaped(found[1], (50,), INT))


@task("dice")
def test_rolls_are_independent(answer, probe):
    """en: Every roll stands for itself: of two rolls of a coin, about half show the same side.
    ja: 1 回ごとの目は独立です。2 面のさいころを 2 回振ると、約半分の場合に同じ目が出ます。
    help en: A shuffled list of all faces (torch.randperm) has each face exactly as often: that is drawing cards.
    help ja: すべての目を並べてシャッフルすると (torch.randperm)、どの目もちょうど同じ回数になります。
    それはカードを引くのと同じです。"""
    pairs = shaped(probe.many_draws(answer, "dice", 13, 150, (2,), 2), (150, 2), INT)
    same = int((pairs[:, 0] == pairs[:, 1]).sum())
    expect(
        abs(same - 75) < 41,
        en=f"of 150 pairs of rolls, {same} show the same side twice; about 75 are expected",
        ja=f"150 組のうち {same} 組で同じ目が 2 回出ました。約 75 組のはずです",
    )
    table = shaped(answer.dice((60, 90), 6, make(probe.generator, 14)), (60, 90), INT)
    differing(table)
    unrelated(table)


# --- 6. steps


@task("steps")
def test_a_few_steps(answer):
    """en: steps(1, 8, 3) is [1, 4, 7], steps(5, 2, -1) is [5, 4, 3] and steps(-2, 2) is [-2, -1, 0, 1], as int64.
    ja: steps(1, 8, 3) は [1, 4, 7]、steps(5, 2, -1) は [5, 4, 3]、steps(-2, 2) は [-2, -1, 0, 1] で、int64 です。
    help en: torch.arange of ints is int64.
    help ja: int を渡した torch.arange は int64 です。"""
    found = each(answer.steps, (1, 8, 3), (5, 2, -1), (-2, 2), (0, 2, 100))
    equals(found, host([1, 4, 7]), host([5, 4, 3]), host([-2, -1, 0, 1]), host([0]))


@task("steps")
def test_end_is_left_out(answer):
    """en: end itself is never part of it, also where a step lands on it exactly.
    ja: 刻みがちょうど end に届くときも、end 自身は含みません。
    help en: arange is half open, like Python's range.
    help ja: arange は Python の range と同じ半開区間です。"""
    found = each(answer.steps, (0, 10, 5), (0, -9, -3), (3, 4), (-1, -2, -1), (10, 31, 7))
    equals(found, host([0, 5]), host([0, -3, -6]), host([3]), host([-1]), host([10, 17, 24]))


@task("steps")
def test_nothing_between(answer):
    """en: Where start equals end, the result is an empty int64 tensor of shape (0,), for either direction.
    ja: start と end が等しければ、どちら向きでも形状 (0,) の空の int64 テンソルです。"""
    found = each(answer.steps, (4, 4), (4, 4, -2), (-1, -1, 7), (4, 5))
    equals(found, host([], INT), host([], INT), host([], INT), host([4]))


@task("steps")
def test_large_numbers(answer):
    """en: Large integers are exact: nothing goes through floats, which skip integers from 2**24 (or 2**53) on.
    ja: 大きな整数も正確です。2**24（または 2**53）を超えると整数を飛ばしてしまう浮動小数点数は経由しません。
    help en: float32 has no 16777217. Compute with ints all the way.
    help ja: float32 に 16777217 はありません。最後まで int で計算しましょう。"""
    single, double = 2**24 + 1, 2**53 + 1
    found = each(answer.steps, (single, single + 3), (-double, -double + 5, 2), (double, double - 3, -1))
    wanted = [single, single + 1, single + 2], [-double, -double + 2, -double + 4], [double, double - 1, double - 2]
    equals(found, *map(host, wanted))


@task("steps")
def test_many_steps(answer, rng):
    """en: Any start, end and step work, in both directions.
    ja: start・end・step がどんな値でも、どちらの向きでも動きます。"""
    numbers = torch.randint(1, 40, (6, 3), generator=rng).tolist()
    cases = [(-a, b, c) for a, b, c in numbers[:3]] + [(a, -b, -c) for a, b, c in numbers[3:]] + [(-500, 500, 13)]
    equals(each(answer.steps, *cases), *(host(list(range(*case))) for case in cases))


@task("steps")
def test_step_zero(answer):
    """en: Step 0 raises RuntimeError; step 1 and -1 do not.
    ja: step が 0 なら RuntimeError を送出します。1 や -1 なら送出しません。"""
    refuses((RuntimeError, ValueError), answer.steps, (0, 5, 0), (5, 0, 0), (-3, -1, 0))
    equals(each(answer.steps, (0, 2, 1), (2, 0, -1)), host([0, 1]), host([2, 1]))


@task("steps")
def test_the_wrong_way(answer):
    """en: A step that leads away from end raises RuntimeError, where Python's range would be empty.
    ja: end から遠ざかる向きの step なら RuntimeError を送出します。Python の range なら空になるところです。
    help en: torch.arange raises by itself; a list made from range does not.
    help ja: torch.arange は自分でエラーを出しますが、range から作ったリストでは出ません。"""
    refuses((RuntimeError, ValueError), answer.steps, (0, 5, -1), (5, 0, 1), (5, 0), (-1, -4, 2), (0, 1, -100))
    equals(each(answer.steps, (0, 5, 2), (5, 0, -2)), host([0, 2, 4]), host([5, 3, 1]))


# --- 7. cast_by_name

DTYPES = {
    "ByteTensor": torch.uint8,
    "CharTensor": torch.int8,
    "ShortTensor": torch.int16,
    "IntTensor": torch.int32,
    "LongTensor": torch.int64,
    "HalfTensor": torch.float16,
    "BFloat16Tensor": torch.bfloat16,
    "FloatTensor": torch.float32,
    "DoubleTensor": torch.float64,
    "BoolTensor": torch.bool,
}


@task("cast_by_name")
def test_the_numbers(answer):
    """en: [0, 1, 2] becomes float32 by "FloatTensor", float64 by "DoubleTensor", int64 by "LongTensor" and bool by
    "BoolTensor".
    ja: [0, 1, 2] は "FloatTensor" で float32、"DoubleTensor" で float64、"LongTensor" で int64、"BoolTensor" で bool
    になります。"""
    x = torch.tensor([0, 1, 2], dtype=torch.int32)
    names = "FloatTensor", "DoubleTensor", "LongTensor", "BoolTensor"
    found = each(answer.cast_by_name, *((x, name) for name in names))
    equals(found, torch.tensor([0.0, 1, 2]), torch.tensor([0.0, 1, 2]).double(), torch.arange(3), x > 0)


@task("cast_by_name")
def test_whole_number_types(answer):
    """en: The integer types: Byte is uint8, Char int8, Short int16, Int int32 and Long int64.
    ja: 整数型：Byte は uint8、Char は int8、Short は int16、Int は int32、Long は int64 です。
    help en: In C, a char is a signed byte; in torch's old names "Byte" is the unsigned one.
    help ja: 昔の名前では、符号なしの 1 バイトが Byte、符号付きの 1 バイトが Char です。"""
    x = torch.tensor([[0.0, 1.0], [100.0, 127.0]])
    names = ["ByteTensor", "CharTensor", "ShortTensor", "IntTensor", "LongTensor"]
    found = each(answer.cast_by_name, *((x, name) for name in names))
    equals(found, *(x.to(DTYPES[name]) for name in names))


@task("cast_by_name")
def test_floating_point_types(answer, rng):
    """en: The floating-point types: Half is float16, BFloat16 bfloat16, Float float32 and Double float64, correctly
    rounded.
    ja: 浮動小数点型：Half は float16、BFloat16 は bfloat16、Float は float32、Double は float64 で、
    正しく丸められます。"""
    x = torch.randn(3, 2, generator=rng, dtype=torch.float64).t()
    names = ["HalfTensor", "BFloat16Tensor", "FloatTensor", "DoubleTensor"]
    found = each(answer.cast_by_name, *((x, name) for name in names))
    equals(found, *(x.to(DTYPES[name]) for name in names))


@task("cast_by_name")
def test_fractions_and_signs(answer):
    """en: Values are converted, bits are not reinterpreted: 1.75 becomes 1, -1.75 becomes -1, and 0.5 becomes True.
    ja: ビットを読み替えるのではなく、値を変換します。1.75 は 1、-1.75 は -1、0.5 は True になります。
    help en: x.to(dtype) converts; x.view(dtype) reads the same bytes as something else.
    help ja: x.to(dtype) は値を変換します。x.view(dtype) は同じバイト列を別の型として読みます。"""
    x = torch.tensor([1.75, -1.75, 0.5, 0.0])
    found = each(answer.cast_by_name, *((x, name) for name in ("IntTensor", "CharTensor", "LongTensor", "BoolTensor")))
    whole = torch.tensor([1, -1, 0, 0])
    equals(found, whole.int(), whole.to(torch.int8), whole, torch.tensor([True, True, True, False]))
    exact = torch.tensor([2**53 + 1, -5])
    equals(each(answer.cast_by_name, (exact, "LongTensor"), (exact[1:], "ShortTensor")), exact, exact[1:].short())


@task("cast_by_name")
def test_any_tensor(answer):
    """en: It works for tensors of any shape and dtype: 0-d, empty, not contiguous, bool.
    ja: どんな形状・データ型のテンソルでも動きます。0 次元、空、メモリ上で連続していないもの、bool などです。"""
    strided = torch.arange(12, dtype=torch.int16).reshape(3, 4).t()[::2]
    cases = [
        (torch.tensor(2.5), "DoubleTensor"),
        (torch.zeros(0, 3), "ByteTensor"),
        (strided, "FloatTensor"),
        (torch.tensor([True, False]), "IntTensor"),
        (torch.tensor([[1.5]], dtype=torch.float64), "HalfTensor"),
        (torch.tensor([3], dtype=torch.uint8), "BoolTensor"),
        (torch.tensor([0.1]), "FloatTensor"),
    ]
    equals(each(answer.cast_by_name, *cases), *(x.to(DTYPES[name]).contiguous() for x, name in cases))


@task("cast_by_name")
def test_the_device_stays(answer):
    """en: The result is on x's device, wherever that is.
    ja: x がどのデバイスにあっても、結果は同じデバイスの上にあります。
    help en: x.type("torch.FloatTensor") names a CPU type, and pulls x to the CPU. x.to(dtype) leaves the device alone.
    The device "meta" used here holds no values; every build has it.
    help ja: x.type("torch.FloatTensor") は CPU の型を表すので、x を CPU に移してしまいます。x.to(dtype)
    ならデバイスは変わりません。ここで使う "meta" は、値を持たない、どの環境にもあるデバイスです。"""
    x = torch.tensor([1.0, -2.0])
    meta = torch.empty(2, 3, device="meta")
    cases = (meta, "IntTensor"), (meta, "DoubleTensor"), (x, "ShortTensor"), (on("cpu", x), "ShortTensor")
    found = each(answer.cast_by_name, *cases)
    equals(found[:2], meta.int(), meta.double())
    equals(found[2:], x.short(), on("cpu", x.short()))


@task("cast_by_name")
def test_gradients_pass(answer, rng):
    """en: From one floating-point dtype to another, gradients pass.
    ja: 浮動小数点型どうしの変換では、勾配が通ります。
    help en: .detach(), .data, NumPy and torch.tensor(x) cut the graph; x.to(dtype) belongs to it.
    help ja: .detach()、.data、NumPy、torch.tensor(x) は計算グラフを切ります。x.to(dtype) は計算グラフの一部です。"""
    x, pull = (torch.randn(2, 3, generator=rng) for _ in range(2))
    for name in ("DoubleTensor", "FloatTensor", "BFloat16Tensor"):
        value, (slope,) = gradients(answer.cast_by_name, x, name, cotangent=pull.to(DTYPES[name]))
        equal(value, x.to(DTYPES[name]))
        close(slope, pull.to(DTYPES[name]).float())


@task("cast_by_name")
def test_other_names(answer):
    """en: Any other name raises ValueError: wrong case, a dtype's name, some other name of torch, an empty string.
    ja: それ以外の名前では ValueError を送出します。大文字・小文字の違い、dtype の名前、torch の別の名前、
    空文字列などです。
    help en: A dict raises KeyError and getattr AttributeError: look first whether the name is one of the ten.
    help ja: 辞書は KeyError を、getattr は AttributeError を送出します。先に 10 個の名前のどれかを調べましょう。"""
    x = torch.tensor([1.5])
    wrong = (
        "floattensor",
        "float32",
        "Float",
        "Tensor",
        "",
        "BoolStorage",
        "torch.FloatTensor",
        "ComplexTensor",
        "zeros",
    )
    refuses(ValueError, answer.cast_by_name, *((x, name) for name in wrong))
    equals(each(answer.cast_by_name, (x, "DoubleTensor"), (x, "IntTensor")), x.double(), x.int())
