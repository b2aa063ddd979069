"""The hidden checks of 02_tensor_operations. Expected values are written down or worked out with Python's numbers."""

import math

import torch

from grader.checks import close, each, equal, gradients, on, read, refuses, task

NAN, INF = math.nan, math.inf


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


def elementwise(function, x: torch.Tensor) -> torch.Tensor:
    """Return what a function of one number gives for each element, worked out in float64, in x's dtype and shape."""
    values = [function(value) for value in x.double().reshape(-1).tolist()]
    return torch.tensor(values, dtype=torch.float64).reshape(x.shape).to(x.dtype)


# --- 1. clip_abs


@task("clip_abs")
def test_size_without_sign(answer):
    """en: Each element becomes |x|, then what is below `low` becomes `low` and what is above `high` becomes `high`.
    ja: 各要素を |x| にした後、`low` より小さければ `low` に、`high` より大きければ `high` にします。
    help en: The order matters: -5 limited to [0.5, 4] first would be 0.5.
    help ja: 順序が大切です。-5 を先に [0.5, 4] に収めると 0.5 になってしまいます。"""
    x = torch.tensor([-5.0, 0.25, 3.0, -1.0])
    found = each(answer.clip_abs, (x, 0.5, 4.0), (x, 2.0, 3.5), (x, -2.0, 4.0))
    expected = [[4.0, 0.5, 3.0, 1.0], [3.5, 2.0, 3.0, 2.0], [4.0, 0.25, 3.0, 1.0]]
    expected = tuple(map(torch.tensor, expected))
    equals(found, *expected)


@task("clip_abs")
def test_each_bound_alone(answer):
    """en: Both bounds count, also where one of them is out of reach, 0 or negative: [0, 2], [2, inf], [-3, 2], [-1, 0]
    and [-5, -2], where everything becomes -2.
    ja: 片方の境界が関係しない場合や、0 や負の場合も、両方の境界が有効です。[0, 2]、[2, inf]、[-3, 2]、[-1, 0]、
    [-5, -2] で調べます（[-5, -2] ではすべて -2 になります）。"""
    x = torch.tensor([-4.0, 1.0, 0.0, 2.5])
    bounds = (0.0, 2.0), (2.0, INF), (-3.0, 2.0), (-1.0, 0.0), (-5.0, -2.0)
    upper = torch.tensor([2.0, 1.0, 0.0, 2.0])
    found = each(answer.clip_abs, *((x, *pair) for pair in bounds))
    equals(found, upper, torch.tensor([4.0, 2.0, 2.0, 2.5]), upper, torch.zeros(4), torch.full((4,), -2.0))


@task("clip_abs")
def test_nan_and_infinity(answer):
    """en: NaN stays NaN; an infinity becomes `high`.
    ja: NaN は NaN のままで、無限大は `high` になります。
    help en: Every comparison with NaN is False. A mask such as ~(x > low) takes NaN along.
    help ja: NaN との比較はすべて False です。~(x > low) のようなマスクには NaN も含まれてしまいます。"""
    x = torch.tensor([NAN, -INF, 0.5, INF, -3.0])
    found = each(answer.clip_abs, (x, 1.0, 4.0), (torch.tensor([NAN, -2.0], dtype=torch.float64), 2.0, 2.0))
    second = torch.tensor([NAN, 2.0], dtype=torch.float64)
    equals(found, torch.tensor([NAN, 4.0, 1.0, 4.0, 3.0]), second)


@task("clip_abs")
def test_bounds_in_the_wrong_order(answer):
    """en: low > high is a ValueError, by however little; low == high is not.
    ja: low > high なら、わずかな差でも ValueError です。low == high ならエラーではありません。
    help en: torch.clamp says nothing here: it gives `high` everywhere. You have to ask yourself.
    help ja: torch.clamp は何も知らせず、すべてを `high` にします。自分で調べる必要があります。"""
    x = torch.tensor([-5.0, 0.5, 2.0])
    refuses(ValueError, answer.clip_abs, (x, 2.0, 1.0), (x, 0.0, -1.0), (x, 1.0 + 2**-40, 1.0), (x, 3, 2))
    equal(answer.clip_abs(x, 1.5, 1.5), torch.tensor([1.5, 1.5, 1.5]))


@task("clip_abs")
def test_dtypes_of_clip_abs(answer):
    """en: A floating point x keeps its dtype and its digits. An integer x keeps its dtype with int bounds, and becomes
    float32 if a bound is a float.
    ja: x が浮動小数点数なら、データ型も桁もそのままです。x が整数なら、境界が両方とも int のときはそのまま、どちらかが
    float のときは float32 になります。"""
    double = torch.tensor([-1e300, 0.0, 0.3], dtype=torch.float64)
    whole = torch.tensor([-7, 0, 2])
    found = each(
        answer.clip_abs, (double, 0.1, 1e200), (whole, 1, 5), (whole, 0.5, 2.5), (whole, 1, 2.5), (whole.int(), 1, 5)
    )
    equals(
        found,
        torch.tensor([1e200, 0.1, 0.3], dtype=torch.float64),
        torch.tensor([5, 1, 2]),
        torch.tensor([2.5, 0.5, 2.0]),
        torch.tensor([2.5, 1.0, 2.0]),
        torch.tensor([5, 1, 2], dtype=torch.int32),
    )


@task("clip_abs")
def test_any_shape_of_clip_abs(answer, rng):
    """en: The result has x's shape: 0-d, one element, empty, several dimensions, and also where x is transposed.
    ja: 結果の形状は x と同じです。0 次元でも、要素 1 個でも、空でも、多次元でも、転置したものでも同じです。"""
    shapes = torch.tensor(-3.0), torch.tensor([[-0.5]]), torch.zeros(0, 3), torch.randn(3, 2, 4, generator=rng)
    tensors = *shapes, torch.randn(3, 4, generator=rng).t(), torch.randn(9, generator=rng)[::2]
    found = each(answer.clip_abs, *((x, 0.4, 1.2) for x in tensors))
    for one, x in zip(found, tensors, strict=True):
        close(one, elementwise(lambda value: min(max(abs(value), 0.4), 1.2), x))


@task("clip_abs")
def test_gradient_of_clip_abs(answer, rng):
    """en: Gradients flow: 1 where x is positive and -1 where it is negative between the bounds, 0 beyond them.
    ja: 勾配が流れます。範囲内では x が正なら 1、負なら -1、範囲の外では 0 です。"""
    x = torch.tensor([2.0, -2.0, 0.5, -9.0, 3.0], dtype=torch.float64)
    weights = torch.randn(5, generator=rng, dtype=torch.float64)
    value, (slope,) = gradients(answer.clip_abs, x, 1.0, 4.0, cotangent=weights)
    close(value, torch.tensor([2.0, 2.0, 1.0, 4.0, 3.0], dtype=torch.float64))
    close(slope, weights * torch.tensor([1.0, -1.0, 0.0, 0.0, 1.0], dtype=torch.float64))


# --- 2. affine_power


@task("affine_power")
def test_scale_shift_power(answer):
    """en: First times `scale`, then plus `shift`, then to the power: for [1, 2, -3], 2, -1 and 2 that is 1², 3² and
    (-7)².
    ja: まず `scale` を掛け、次に `shift` を足し、最後にべき乗します。[1, 2, -3] と 2, -1, 2 なら 1²、3²、(-7)² です。
    help en: ** binds more tightly than + and *: use parentheses. ^ is not a power in Python.
    help ja: ** は + や * より優先されるので、かっこが必要です。Python の ^ はべき乗ではありません。"""
    x = torch.tensor([1.0, 2.0, -3.0])
    found = each(answer.affine_power, (x, 2.0, -1.0, 2), (x, -0.5, 1.0, 3))
    close(found[0], torch.tensor([1.0, 9.0, 49.0]))
    close(found[1], torch.tensor([0.125, 0.0, 15.625]))


@task("affine_power")
def test_integers_in_float32(answer):
    """en: An integer x gives float32, whether scale and shift are ints or floats.
    ja: x が整数なら、scale と shift が int でも float でも、結果は float32 です。
    help en: An integer tensor times a Python int is still an integer tensor. Promote x first.
    help ja: 整数のテンソルに Python の int を掛けても、整数のままです。先に x を float32 にします。"""
    x = torch.tensor([1, 2, 3])
    found = each(answer.affine_power, (x, 2, -1, 2), (x, 0.5, 1.0, 2), (x.int(), 1, 0, 1))
    close(found[0], torch.tensor([1.0, 9.0, 25.0]))
    close(found[1], torch.tensor([2.25, 4.0, 6.25]))
    close(found[2], torch.tensor([1.0, 2.0, 3.0]))


@task("affine_power")
def test_small_integer_dtypes(answer):
    """en: Nothing overflows in int8 or uint8: 100 times 2 is 200, and 3 minus 5 is -2.
    ja: int8 や uint8 でもオーバーフローしません。100 の 2 倍は 200、3 引く 5 は -2 です。
    help en: Convert before you calculate; the result of an overflow can't be repaired.
    help ja: 計算する前に変換します。オーバーフローした結果は後から直せません。"""
    small, unsigned = torch.tensor([100, -100], dtype=torch.int8), torch.tensor([3, 200], dtype=torch.uint8)
    found = each(answer.affine_power, (small, 2, 0, 1), (unsigned, 1, -5, 1), (unsigned, 2, 0, 2))
    close(found[0], torch.tensor([200.0, -200.0]))
    close(found[1], torch.tensor([-2.0, 195.0]))
    close(found[2], torch.tensor([36.0, 160000.0]))


@task("affine_power")
def test_negative_power(answer):
    """en: The power may be negative, for integers too: [2, -4] to the power -1 is [0.5, -0.25], and 0 gives inf.
    ja: べき指数は負でもよく、整数のテンソルでも同じです。[2, -4] の -1 乗は [0.5, -0.25] で、0 なら inf です。
    help en: torch refuses an integer tensor to a negative power. A tensor of floats is fine.
    help ja: torch は、整数のテンソルの負のべき乗をエラーにします。浮動小数点数のテンソルなら計算できます。"""
    x, whole = torch.tensor([2.0, -4.0, 0.5]), torch.tensor([2, -4])
    found = each(
        answer.affine_power,
        *((x, 1.0, 0.0, -1), (whole, 1, 0, -1), (whole, 1, 1, -2), (torch.tensor([1, 2]), 1.0, -1.0, -2)),
    )
    close(found[0], torch.tensor([0.5, -0.25, 2.0]))
    close(found[1], torch.tensor([0.5, -0.25]))
    close(found[2], torch.tensor([1 / 9, 1 / 9]))
    close(found[3], torch.tensor([INF, 1.0]))


@task("affine_power")
def test_powers_zero_and_one(answer):
    """en: To the power 0 everything is 1, to the power 1 it is x * scale + shift itself.
    ja: 0 乗はすべて 1、1 乗は x * scale + shift そのものです。"""
    x = torch.tensor([-1.5, 0.0, 4.0])
    found = each(answer.affine_power, (x, 2.0, 3.0, 0), (x, 2.0, 3.0, 1), (x, 0.0, -2.0, 5))
    close(found[0], torch.tensor([1.0, 1.0, 1.0]))
    close(found[1], torch.tensor([0.0, 3.0, 11.0]))
    close(found[2], torch.tensor([-32.0, -32.0, -32.0]))


@task("affine_power")
def test_float64_stays(answer):
    """en: A float64 x is computed in float64: 1e100 cubed is 1e300, and no digit of 0.1 is lost.
    ja: x が float64 なら float64 で計算します。1e100 の 3 乗は 1e300 で、0.1 の桁も失われません。"""
    x = torch.tensor([1e100, 0.1, -1e-100], dtype=torch.float64)
    found = each(answer.affine_power, (x, 1.0, 0.0, 3), (x, 2.0, 0.0, -1), (x[1:2], 0.1, 0.7, 2))
    close(found[0], torch.tensor([1e300, 1e-3, -1e-300], dtype=torch.float64), rtol=1e-12, atol=0.0)
    close(found[1], torch.tensor([5e-101, 5.0, -5e99], dtype=torch.float64), rtol=1e-12, atol=0.0)
    close(found[2], torch.tensor([(0.1 * 0.1 + 0.7) ** 2], dtype=torch.float64), rtol=1e-12, atol=0.0)


@task("affine_power")
def test_half_precision_stays(answer):
    """en: A float16 or bfloat16 x keeps its dtype as well.
    ja: x が float16 や bfloat16 のときも、データ型はそのままです。
    help en: Convert integers only: x.is_floating_point() tells them apart.
    help ja: 変換するのは整数だけです。x.is_floating_point() で見分けられます。"""
    half, brain = torch.tensor([2.0, -1.5], dtype=torch.float16), torch.tensor([3.0, -1.0], dtype=torch.bfloat16)
    found = each(answer.affine_power, (on("cpu", half), 2, 1.0, 2), (on("cpu", brain), 1.0, 1, 3))
    expected = torch.tensor([25.0, 4.0], dtype=torch.float16), torch.tensor([64.0, 0.0], dtype=torch.bfloat16)
    equals(found, *(on("cpu", one) for one in expected))


@task("affine_power")
def test_any_shape_of_affine_power(answer, rng):
    """en: The result has x's shape: 0-d, empty, several dimensions, and also where x is transposed.
    ja: 結果の形状は x と同じです。0 次元でも、空でも、多次元でも、転置したものでも同じです。"""
    tensors = torch.tensor(-3.0), torch.zeros(2, 0), torch.randn(2, 1, 4, generator=rng), torch.ones(2, 3).t()
    found = each(answer.affine_power, *((x, 0.5, -1.0, 3) for x in tensors), (torch.tensor(3), 2, 1, 2))
    for one, x in zip(found[:-1], tensors, strict=True):
        close(one, elementwise(lambda value: (0.5 * value - 1.0) ** 3, x))
    close(found[-1], torch.tensor(49.0))


@task("affine_power")
def test_gradient_of_affine_power(answer, rng):
    """en: Gradients flow: power * (x * scale + shift) ** (power - 1) * scale.
    ja: 勾配が流れます。power * (x * scale + shift) ** (power - 1) * scale です。"""
    x = torch.tensor([[1.0, 2.0, -3.0], [0.5, -0.25, 4.0]], dtype=torch.float64)
    weights = torch.randn(2, 3, generator=rng, dtype=torch.float64)
    for power in (3, -2):
        value, (slope,) = gradients(answer.affine_power, x, -2.0, 0.7, power, cotangent=weights)
        close(value, elementwise(lambda t, n=power: (0.7 - 2.0 * t) ** n, x))
        close(slope, weights * elementwise(lambda t, n=power: n * (0.7 - 2.0 * t) ** (n - 1) * -2.0, x))


# --- 3. divide


@task("divide")
def test_true_division(answer):
    """en: Without a mode, and with "true", the result is the quotient itself: [7, -7, 6] / 2 is [3.5, -3.5, 3.0], for
    integer tensors too.
    ja: mode を省略したときと "true" のときは、商そのものです。整数のテンソルでも [7, -7, 6] / 2 は
    [3.5, -3.5, 3.0] です。
    """
    whole, real = torch.tensor([7, -7, 6]), torch.tensor([7.0, -7.0, 6.0])
    found = each(answer.divide, (whole, 2), (real, 2.0), (whole, torch.tensor([2, 2, 4]), "true"), (whole, 0.5))
    half = torch.tensor([3.5, -3.5, 3.0])
    close(found[0], half)
    close(found[1], half)
    close(found[2], torch.tensor([3.5, -3.5, 1.5]))
    close(found[3], torch.tensor([14.0, -14.0, 12.0]))


@task("divide")
def test_rounded_down(answer):
    """en: "floor" rounds down: 7 / 2 gives 3 and -7 / 2 gives -4, floats as floats and integers as integers.
    ja: "floor" は小さい方へ丸めます。7 / 2 は 3、-7 / 2 は -4 です。浮動小数点数は浮動小数点数のまま、
    整数は整数のままです。
    """
    whole, real = torch.tensor([7, -7, 6]), torch.tensor([7.0, -7.0, 6.5])
    found = each(
        answer.divide,
        *((whole, 2, "floor"), (whole, torch.tensor([-2, -2, 4]), "floor")),
        *((real, 2.0, "floor"), (real, torch.tensor([-2.0, -2.0, 4.0]), "floor")),
    )
    equals(
        found,
        *(torch.tensor([3, -4, 3]), torch.tensor([-4, 3, 1])),
        *(torch.tensor([3.0, -4.0, 3.0]), torch.tensor([-4.0, 3.0, 1.0])),
    )


@task("divide")
def test_rounded_towards_zero(answer):
    """en: "trunc" rounds towards 0: 7 / 2 gives 3 and -7 / 2 gives -3, floats as floats and integers as integers.
    ja: "trunc" は 0 の方へ丸めます。7 / 2 は 3、-7 / 2 は -3 です。浮動小数点数は浮動小数点数のまま、
    整数は整数のままです。
    help en: Python's // rounds down, which is another thing for negative quotients.
    help ja: Python の // は小さい方へ丸めるので、商が負のとき結果が違います。"""
    whole, real = torch.tensor([7, -7, 6]), torch.tensor([7.0, -7.0, 6.5])
    found = each(
        answer.divide,
        *((whole, 2, "trunc"), (whole, torch.tensor([-2, -2, 4]), "trunc")),
        *((real, 2.0, "trunc"), (real, torch.tensor([-2.0, -2.0, 4.0]), "trunc")),
    )
    equals(
        found,
        *(torch.tensor([3, -3, 3]), torch.tensor([-3, 3, 1])),
        *(torch.tensor([3.0, -3.0, 3.0]), torch.tensor([-3.0, 3.0, 1.0])),
    )


@task("divide")
def test_large_integers(answer):
    """en: floor and trunc of integers are exact beyond what floats can hold: (2**60 + 1) / 1 is 2**60 + 1.
    ja: 整数どうしの floor と trunc は、浮動小数点数で表せない大きさでも正確です。(2**60 + 1) / 1 は 2**60 + 1 です。
    help en: float32 holds integers exactly up to 2**24 only, float64 up to 2**53. Do not go through floats.
    help ja: 整数を正確に表せるのは、float32 では 2**24 まで、float64 でも 2**53 までです。
    浮動小数点数を経由しないでください。
    """
    a = torch.tensor([2**60 + 1, -(2**60) - 1, 2**40 + 1])
    found = each(
        answer.divide, (a, 1, "floor"), (a, 1, "trunc"), (a, torch.tensor([3, 3, -1]), "trunc"), (a, 3, "floor")
    )
    quotients = [2**60 // 3, -(2**60 // 3), -(2**40) - 1]  # 2**60 + 1 leaves the remainder 2
    down = [value // 3 for value in a.tolist()]
    equals(found, a, a, torch.tensor(quotients), torch.tensor(down))


@task("divide")
def test_dtypes_of_divide(answer):
    """en: Integer dtypes are kept by floor and trunc (int32 stays int32), and floating point dtypes by every mode.
    ja: floor と trunc は整数のデータ型を保ち（int32 は int32 のまま）、
    浮動小数点数のデータ型はどの mode でも保たれます。"""
    small, double = torch.tensor([9, -9], dtype=torch.int32), torch.tensor([0.7, -1e300], dtype=torch.float64)
    found = each(
        answer.divide,
        *((small, 4, "floor"), (small, small.new_tensor([4, 4]), "trunc"), (small, 4)),
        *((double, 0.2), (double, 0.2, "floor"), (double, 0.2, "trunc")),
    )
    equals(found[:3], small.new_tensor([2, -3]), small.new_tensor([2, -2]), torch.tensor([2.25, -2.25]))
    close(found[3], torch.tensor([0.7 / 0.2, -1e300 / 0.2], dtype=torch.float64), rtol=1e-12, atol=0.0)
    for one in found[4:]:
        close(one[:1], torch.tensor([3.0], dtype=torch.float64))
        close(one[1:], torch.tensor([-5e300], dtype=torch.float64), rtol=1e-12, atol=0.0)


@task("divide")
def test_any_shape_of_divide(answer, rng):
    """en: The result has a's shape: 0-d, one element, empty, several dimensions, and also where a or b is transposed.
    ja: 結果の形状は a と同じです。0 次元でも、要素 1 個でも、空でも、多次元でも、転置したものでも同じです。"""
    a, b = torch.randn(4, 3, generator=rng), torch.rand(3, 4, generator=rng).t() + 0.5
    whole = torch.tensor([[-5, 7, 9]])
    found = each(
        answer.divide,
        *((torch.tensor(-3), 2, "trunc"), (torch.zeros(0, 3), 2.0), (whole.t(), 2, "floor"), (a, b)),
    )
    equals(found[:3], torch.tensor(-1), torch.zeros(0, 3), torch.tensor([[-3], [3], [4]]))
    rows = [[p / q for p, q in zip(*pair, strict=True)] for pair in zip(a.tolist(), b.tolist(), strict=True)]
    close(found[3], torch.tensor(rows))


@task("divide")
def test_unknown_modes(answer):
    """en: Any mode but "true", "floor" and "trunc" is a ValueError; these three are not.
    ja: mode が "true"、"floor"、"trunc" のどれでもなければ ValueError です。この 3 つではエラーになりません。"""
    a = torch.tensor([7.0, -7.0])
    unknown = [(a, 2.0, mode) for mode in ("round", "ceil", "", "tru", "none")]
    refuses((ValueError, RuntimeError), answer.divide, *unknown)
    found = each(answer.divide, (a, 2.0, "true"), (a, 2.0, "floor"), (a, 2.0, "trunc"))
    equals(found, torch.tensor([3.5, -3.5]), torch.tensor([3.0, -4.0]), torch.tensor([3.0, -3.0]))


@task("divide")
def test_gradient_of_divide(answer, rng):
    """en: Gradients flow through true division: 1 / b for a, and -a / b² for b.
    ja: "true" の割り算では勾配が流れます。a については 1 / b、b については -a / b² です。"""
    a = torch.tensor([3.0, -1.0, 0.5], dtype=torch.float64)
    b = torch.tensor([2.0, -4.0, 0.25], dtype=torch.float64)
    weights = torch.randn(3, generator=rng, dtype=torch.float64)
    value, (da, db) = gradients(answer.divide, a, b, wrt=(0, 1), cotangent=weights)
    close(value, torch.tensor([1.5, 0.25, 2.0], dtype=torch.float64))
    close(da, weights * torch.tensor([0.5, -0.25, 4.0], dtype=torch.float64))
    close(db, weights * torch.tensor([-0.75, 0.0625, -8.0], dtype=torch.float64))


# --- 4. describe


def described(found: object, device: str, shape: tuple[int, ...], dtype: torch.dtype, value: object) -> None:
    """Demand a description; the device may be named with or without its number."""
    short = device.partition(":")[0]
    named = short if isinstance(found, dict) and found.get("device") == short else device
    expected = {"shape": shape, "numel": math.prod(shape), "dtype": dtype, "device": named, "value": value}
    equal(found, expected)


@task("describe")
def test_a_small_matrix(answer, device):
    """en: A (2, 3) tensor of floats has the shape (2, 3), 6 elements, its dtype and device, and no value.
    ja: 形状 (2, 3) の浮動小数点数のテンソルでは、shape は (2, 3)、numel は 6、
    dtype と device はそのテンソルのもの、value は
    None です。
    help en: size is a method: x.size without () is the method itself. x.shape is no method.
    help ja: size はメソッドなので、() を付けない x.size はメソッドそのものです。x.shape はメソッドではありません。"""
    first, second = each(answer.describe, (torch.ones(2, 3),), (torch.tensor([1, 2, 3, 4]),))
    described(first, device, (2, 3), torch.float32, None)
    described(second, device, (4,), torch.int64, None)


@task("describe")
def test_one_element_in_any_shape(answer, device):
    """en: A tensor with exactly one element has a value, whatever its shape: (), (1,) or (1, 1).
    ja: 要素がちょうど 1 つなら、形状が () でも (1,) でも (1, 1) でも value はその値です。
    help en: Ask for the number of elements, not for the number of dimensions.
    help ja: 次元の数ではなく、要素の数を調べてください。"""
    single = torch.tensor(2.5), torch.tensor([-7.0]), torch.tensor([[0.5]])
    for one, x, value in zip(each(answer.describe, *((x,) for x in single)), single, (2.5, -7.0, 0.5), strict=True):
        described(one, device, tuple(x.shape), torch.float32, value)


@task("describe")
def test_the_type_of_the_value(answer, device):
    """en: The value's type follows the dtype: int, bool, float or complex; a large int keeps all its digits.
    ja: value の型はデータ型に従い、int・bool・float・complex のいずれかです。大きな整数でも桁は失われません。
    help en: float(x) makes a float of everything. x.item() picks the right type.
    help ja: float(x) では何でも float になります。x.item() なら正しい型になります。"""
    values = 7, 2**53 + 1, True, 0.1, 1.5 - 2j
    dtypes = torch.int32, torch.int64, torch.bool, torch.float64, torch.complex64
    tensors = [torch.tensor([value], dtype=dtype) for value, dtype in zip(values, dtypes, strict=True)]
    for one, value, dtype in zip(each(answer.describe, *((x,) for x in tensors)), values, dtypes, strict=True):
        described(one, device, (1,), dtype, value)


@task("describe")
def test_values_that_are_false(answer, device):
    """en: 0, 0.0 and False are values like any other, and so are NaN and infinity: none of them is None.
    ja: 0、0.0、False も、NaN や無限大も、ほかと同じ 1 つの値です。None にはなりません。"""
    values = 0, 0.0, False, NAN, -INF
    tensors = [torch.tensor(value) for value in values]
    for one, x, value in zip(each(answer.describe, *((x,) for x in tensors)), tensors, values, strict=True):
        described(one, device, (), x.dtype, value)


@task("describe")
def test_no_elements(answer, device):
    """en: An empty tensor has 0 elements and no value: shapes (0,), (0, 3) and (2, 0, 1).
    ja: 空のテンソルの numel は 0、value は None です。形状が (0,)、(0, 3)、(2, 0, 1) の場合で調べます。
    help en: numel is the product of all sizes; len(x) is only the first of them.
    help ja: numel はすべての次元の大きさの積です。len(x) はその最初の 1 つにすぎません。"""
    shapes = (0,), (0, 3), (2, 0, 1)
    for one, shape in zip(each(answer.describe, *((torch.zeros(shape),) for shape in shapes)), shapes, strict=True):
        described(one, device, shape, torch.float32, None)


@task("describe")
def test_many_dimensions(answer, device):
    """en: Several dimensions, transposed or cut out of a larger tensor: the numbers are those of the tensor itself.
    ja: 多次元でも、転置したものや一部を切り出したものでも、そのテンソル自身の形状と要素数になります。"""
    double = torch.float64
    tensors = torch.zeros(2, 3, 4, dtype=double), torch.zeros(5, 2, dtype=double).t(), torch.zeros(1, 9, dtype=double)
    tensors += (tensors[2][:, ::4],)
    for one, x in zip(each(answer.describe, *((x,) for x in tensors)), tensors, strict=True):
        described(one, device, tuple(x.shape), double, None)


@task("describe")
def test_tensors_that_require_grad(answer, device):
    """en: It works for tensors that require grad too, with one element and with several.
    ja: requires_grad=True のテンソルでも、要素が 1 つでも複数でも動きます。"""
    one, several = (torch.tensor(values, requires_grad=True) for values in ([[-1.25]], [1.0, 2.0]))
    first, second = each(answer.describe, (one,), (several,))
    described(first, device, (1, 1), torch.float32, -1.25)
    described(second, device, (2,), torch.float32, None)


# --- 5. with_last


def replaced(x: torch.Tensor, value: float) -> torch.Tensor:
    """Return x with another last element, by way of Python's lists."""
    values = x.reshape(-1).tolist()
    return torch.tensor([*values[:-1], value], dtype=x.dtype).reshape(x.shape)


@task("with_last")
def test_the_last_of_a_matrix(answer):
    """en: Of a matrix, only the element in the last row and last column is replaced.
    ja: 行列では、最後の行の最後の列にある要素だけが置き換わります。
    help en: One index replaces a whole row. You need one index for each dimension.
    help ja: インデックスが 1 つだけだと、行全体が置き換わります。次元の数だけインデックスが必要です。"""
    matrix = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    found = each(answer.with_last, (matrix, 100.0), (torch.tensor([[1, 2], [3, 4]]), 9))
    equals(found, torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 100.0]]), torch.tensor([[1, 2], [3, 9]]))


@task("with_last")
def test_any_number_of_dimensions(answer, rng):
    """en: It works for 1, 2, 3, 4 and 5 dimensions, and for a single element.
    ja: 1・2・3・4・5 次元でも、要素が 1 つだけでも動きます。
    help en: (-1,) * x.dim() is an index with one -1 for each dimension.
    help ja: (-1,) * x.dim() は、次元ごとに -1 を 1 つずつ並べたインデックスです。"""
    shapes = (4,), (3, 2), (2, 3, 2), (1, 2, 3, 2), (2, 1, 2, 1, 3), (1,), (1, 1, 1)
    tensors = [torch.randn(shape, generator=rng) for shape in shapes]
    equals(each(answer.with_last, *((x, -7.5) for x in tensors)), *(replaced(x, -7.5) for x in tensors))


@task("with_last")
def test_other_layouts(answer, rng):
    """en: It works for tensors that are transposed, permuted or expanded, or that hold every other column.
    ja: 転置・並べ替え・拡張したテンソルや、1 列おきに取り出したテンソルでも動きます。
    help en: flatten() and reshape(-1) may copy: then you write into the copy.
    help ja: flatten() や reshape(-1) はコピーを作ることがあります。その場合、書き込んだ先はコピーです。"""
    x = torch.randn(2, 3, 4, generator=rng)
    tensors = x[0].t(), x.permute(2, 0, 1), x[:, :, ::2], x[0, 0].expand(3, 4), x[0, :, :1].expand(3, 2)
    equals(each(answer.with_last, *((x, 5.0) for x in tensors)), *(replaced(x, 5.0) for x in tensors))


@task("with_last")
def test_x_stays_and_is_copied(answer, place):
    """en: The copy is right, and x itself still has its own last element.
    ja: コピーが正しく、x 自身の最後の要素は元のままです。
    help en: y = x and y = x[:] are no copies: they share x's memory. clone() makes one.
    help ja: y = x や y = x[:] はコピーではなく、x とメモリを共有します。コピーを作るのは clone() です。"""
    for x in (torch.tensor([1.0, 2.0, 3.0]), torch.tensor([[1, 2], [3, 4]])):
        kept = place(x)
        equal(answer.with_last(kept, 50), replaced(x, 50))
        equal(read(kept), x)


@task("with_last")
def test_special_values(answer):
    """en: NaN and infinity may be in x or be the value; no other element changes.
    ja: NaN や無限大が x に含まれていても、それらを value にしても、ほかの要素は変わりません。
    help en: x * mask is no way to blot out an element: inf * 0 is NaN.
    help ja: x * mask で要素を消すことはできません。inf * 0 は NaN です。"""
    x = torch.tensor([[INF, 1.0], [NAN, -INF]])
    found = each(answer.with_last, (x, 2.0), (torch.ones(2, 2), NAN), (torch.ones(2, 2), INF), (x, 0.0))
    equals(
        found,
        torch.tensor([[INF, 1.0], [NAN, 2.0]]),
        torch.tensor([[1.0, 1.0], [1.0, NAN]]),
        torch.tensor([[1.0, 1.0], [1.0, INF]]),
        torch.tensor([[INF, 1.0], [NAN, 0.0]]),
    )


@task("with_last")
def test_dtypes_of_with_last(answer):
    """en: The copy has x's dtype, with all digits; a value that is too large for an integer dtype is a RuntimeError.
    ja: コピーのデータ型は x と同じで、桁も失われません。整数のデータ型に対して大きすぎる値なら RuntimeError です。"""
    double, large = torch.tensor([1e300, 0.0], dtype=torch.float64), torch.tensor([2**53 + 1, 0])
    small = torch.tensor([1, 2], dtype=torch.int8)
    found = each(answer.with_last, (double, 0.1), (large, 2**60 + 1), (small, -128), (small, 4.0))
    equals(
        found,
        torch.tensor([1e300, 0.1], dtype=torch.float64),
        torch.tensor([2**53 + 1, 2**60 + 1]),
        torch.tensor([1, -128], dtype=torch.int8),
        torch.tensor([1, 4], dtype=torch.int8),
    )
    refuses((RuntimeError, ValueError, OverflowError, TypeError), answer.with_last, (small, 1000), (small.int(), 2**40))


@task("with_last")
def test_no_last_element(answer):
    """en: A 0-d or an empty x is an IndexError; an x with one element is not.
    ja: x が 0 次元か空なら IndexError です。要素が 1 つあればエラーではありません。
    help en: An empty index, y[()], means the whole of a 0-d tensor: torch raises nothing there.
    help ja: 空のインデックス y[()] は、0 次元テンソル全体を意味します。torch はエラーを出しません。"""
    refuses(
        IndexError,
        answer.with_last,
        *((torch.tensor(3.0), 1.0), (torch.zeros(0), 1.0), (torch.zeros(0, 3), 1.0), (torch.zeros(3, 0), 1.0)),
    )
    equal(answer.with_last(torch.tensor([3.0]), 1.0), torch.tensor([1.0]))


@task("with_last")
def test_gradient_of_with_last(answer, rng):
    """en: Gradients flow to every element of x but the replaced one, whose gradient is 0.
    ja: 勾配は置き換えた要素以外のすべてに流れ、置き換えた要素の勾配は 0 です。
    help en: detach() cuts the record off; clone() is an operation that is recorded.
    help ja: detach() は計算の記録を切り離します。clone() は記録される演算です。"""
    x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, INF]], dtype=torch.float64)
    weights = torch.randn(2, 3, generator=rng, dtype=torch.float64)
    value, (slope,) = gradients(answer.with_last, x, 100.0, cotangent=weights)
    close(value, replaced(x, 100.0))
    close(slope, replaced(weights, 0.0))


# --- 6. accumulate_


def accumulated(found: object, base: torch.Tensor, x: torch.Tensor) -> None:
    """Demand what the probe saw: the tensor that holds total, x as it was, and the object that came back."""
    expected = {"base": base, "x": x, "result_is": "total"}
    equal(found, expected)


@task("accumulate_")
def test_added_in_place(answer, probe):
    """en: x is added into total itself, once if `times` is not given, and the object that comes back is total.
    ja: x を total そのものに加えます。`times` を省略すると 1 回です。返す物は total そのものです。
    help en: total = total + x only gives the name to a new tensor. total.add_(x) and total += x change the tensor.
    help ja: total = total + x は、名前を新しいテンソルに付け替えるだけです。total.add_(x) や total += x なら、
    テンソルそのものが変わります。"""
    total, x = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([10.0, -20.0, 0.5])
    accumulated(probe.accumulate(answer, total, "whole", x), torch.tensor([11.0, -18.0, 3.5]), x)
    total, x = torch.tensor([[5]]), torch.tensor([[-2]])
    accumulated(probe.accumulate(answer, total, "whole", x), torch.tensor([[3]]), x)


@task("accumulate_")
def test_several_times(answer, probe):
    """en: With `times` given, times * x is added, also where it is 0 or negative; x itself stays as it is.
    ja: `times` を指定すると times * x を加えます。0 でも負でもかまいません。x そのものは変わりません。
    help en: add_ takes a factor: total.add_(x, alpha=times). x.mul_(times) would change x.
    help ja: add_ には倍率を渡せます。total.add_(x, alpha=times) です。x.mul_(times) では x が変わってしまいます。"""
    total, x = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -3.0])
    for times, expected in [(3, [31.0, -7.0]), (0, [1.0, 2.0]), (-2, [-19.0, 8.0])]:
        accumulated(probe.accumulate(answer, total, "whole", x, times=times), torch.tensor(expected), x)


@task("accumulate_")
def test_reset_first(answer, probe):
    """en: With reset, the old contents are gone, even NaN and infinity; then times * x is added to the zeros.
    ja: reset が True なら、NaN や無限大も含めて以前の値は消え、0 に times * x が加わります。
    help en: zero_() sets every element to 0. total.mul_(0) does not: NaN * 0 is NaN.
    help ja: zero_() はすべての要素を 0 にします。total.mul_(0) では足りません。NaN * 0 は NaN です。"""
    total, x = torch.tensor([NAN, 2.0, INF]), torch.tensor([10.0, -3.0, 0.5])
    accumulated(probe.accumulate(answer, total, "whole", x, reset=True), torch.tensor([10.0, -3.0, 0.5]), x)
    found = probe.accumulate(answer, total, "whole", x, times=-2, reset=True)
    accumulated(found, torch.tensor([-20.0, 6.0, -1.0]), x)


@task("accumulate_")
def test_calls_add_up(answer, probe):
    """en: Two calls add up: after x and 2 * x, total has grown by 3 * x.
    ja: 2 回呼べば、その分だけ加わります。x と 2 * x の後、total は 3 * x だけ増えています。"""
    total, x = torch.tensor([1.0, -1.0]), torch.tensor([0.5, 4.0])
    equal(probe.accumulate_twice(answer, total, x), torch.tensor([2.5, 11.0]))
    equal(probe.accumulate_twice(answer, torch.zeros(0, 2), torch.zeros(2)), torch.zeros(0, 2))


@task("accumulate_")
def test_a_view_as_total(answer, probe):
    """en: Where total is a part of a larger tensor, that part of the larger tensor changes, with and without reset.
    ja: total がより大きなテンソルの一部なら、大きなテンソルのその部分が変わります。reset の有無によりません。
    help en: total.data = … and set_ move total to other memory; the larger tensor is not written to.
    help ja: total.data = … や set_ は total を別のメモリに移すだけで、大きなテンソルには書き込まれません。"""
    base, x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([10.0, 20.0])
    expected = torch.tensor([[11.0, 2.0, 3.0], [24.0, 5.0, 6.0]])
    accumulated(probe.accumulate(answer, base, "first column", x), expected, x)
    expected = torch.tensor([[20.0, 2.0, 3.0], [40.0, 5.0, 6.0]])
    accumulated(probe.accumulate(answer, base, "first column", x, times=2, reset=True), expected, x)
    x = torch.tensor([[100.0, 200.0], [300.0, 400.0]])
    expected = torch.tensor([[101.0, 2.0, 203.0], [304.0, 5.0, 406.0]])
    accumulated(probe.accumulate(answer, base, "every other column", x), expected, x)


@task("accumulate_")
def test_x_broadcasts_into_total(answer, probe):
    """en: A smaller x is added to every row or column that it fits; an integer x goes into a float total.
    ja: 小さい x は、形状が合えば各行や各列に加わります。整数の x を浮動小数点数の total に加えることもできます。"""
    total = torch.zeros(2, 3, dtype=torch.float64)
    for x, reset in [(torch.tensor([1, 2, 3]), False), (torch.tensor([[10.0], [20.0]], dtype=torch.float64), True)]:
        expected = (2 * x).expand(2, 3) + torch.zeros(2, 3, dtype=torch.float64)
        accumulated(probe.accumulate(answer, total, "whole", x, times=2, reset=reset), expected, x)
    large, one = torch.tensor([[2**60 + 1, 0], [1, 2]]), torch.tensor(3)
    expected = torch.tensor([[2**60 + 4, 3], [4, 5]])
    accumulated(probe.accumulate(answer, large, "transposed", one), expected, one)


@task("accumulate_")
def test_what_total_cannot_take(answer):
    """en: An x that does not broadcast into total, or a float x for an integer total, is a RuntimeError, with and
    without reset; an int x for an integer total is not.
    ja: x を total の形状にブロードキャストできないときと、total が整数で x が浮動小数点数のときは、reset の有無によらず
    RuntimeError です。total も x も整数ならエラーではありません。
    help en: copy_() casts 1.7 to 1 without a word; add_() refuses.
    help ja: copy_() は 1.7 を黙って 1 に変換しますが、add_() はエラーにします。"""
    integers, row = torch.tensor([1, 2, 3]), torch.tensor([1.0, 2.0, 3.0])
    bad = [
        (integers, torch.tensor([0.5, 1.5, 2.5]), 1, False),
        (integers, torch.tensor([0.5, 1.5, 2.5]), 2, True),
        (row, torch.ones(2), 1, False),
        (row, torch.ones(2, 3), 1, False),
        (row[:1], torch.ones(3), 1, True),
    ]
    refuses((RuntimeError, ValueError), answer.accumulate_, *bad)
    equal(answer.accumulate_(integers, torch.tensor([10, 20, 30])), torch.tensor([11, 22, 33]))


@task("accumulate_")
def test_autograd_sees_it(answer, probe, rng):
    """en: Gradients flow through total: times the cotangent to x, and the cotangent to total's old value (0 if reset).
    ja: 勾配は total を通って流れます。x には重みの times 倍、total の元の値には重みそのもの（reset なら 0）です。
    help en: total.data and torch.no_grad() hide the change from autograd.
    help ja: total.data や torch.no_grad() を使うと、その変更は autograd から見えなくなります。"""
    start, x = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -3.0])
    weights = torch.randn(2, generator=rng)
    found = probe.accumulate_and_go_back(answer, start, x, 3, False, weights)
    close(found, {"total": torch.tensor([31.0, -7.0]), "start.grad": weights, "x.grad": 3 * weights})
    found = probe.accumulate_and_go_back(answer, start, x, -2, True, weights)
    close(found["total"], torch.tensor([-20.0, 6.0]))
    close(found["x.grad"], -2 * weights)
    close(found["start.grad"], torch.zeros(2))


# --- 7. add_into


def written(found: object, base: torch.Tensor, a: torch.Tensor, b: torch.Tensor) -> None:
    """Demand what the probe saw: the tensor that holds out, a and b as they were, and the object that came back."""
    expected = {"base": base, "a": a, "b": b, "result_is": "out"}
    equal(found, expected)


@task("add_into")
def test_written_into_out(answer, probe):
    """en: out holds a + b afterwards, a and b are as before, and the object that comes back is out itself.
    ja: 呼び出しの後、out には a + b が入り、a と b は元のままです。返す物は out そのものです。
    help en: out = a + b only gives the name out to a new tensor: the caller's tensor stays as it was.
    help ja: out = a + b は、out という名前を新しいテンソルに付け替えるだけです。呼び出し側のテンソルは変わりません。"""
    a, b = torch.tensor([1.0, 2.0, -3.0]), torch.tensor([10.0, 20.0, 3.0])
    written(probe.add_to_part(answer, a, b, torch.zeros(3), "whole"), torch.tensor([11.0, 22.0, 0.0]), a, b)
    a, b = torch.tensor([[2**60]]), torch.tensor([[1]])
    written(probe.add_to_part(answer, a, b, torch.tensor([[5]]), "whole"), torch.tensor([[2**60 + 1]]), a, b)


@task("add_into")
def test_old_contents_are_gone(answer, probe):
    """en: Whatever out held before, numbers, NaN or infinity, counts for nothing.
    ja: out に以前入っていた値は、数でも NaN でも無限大でも、結果に影響しません。
    help en: out += a + b adds to the old contents, and 0 * NaN is still NaN.
    help ja: out += a + b では以前の値に加わってしまいます。また、0 * NaN は NaN のままです。"""
    a, b = torch.tensor([1.0, 2.0, -3.0]), torch.tensor([10.0, 20.0, 30.0])
    for old in ([7.0, 7.0, 7.0], [NAN, INF, -INF]):
        found = probe.add_to_part(answer, a, b, torch.tensor(old), "whole")
        written(found, torch.tensor([11.0, 22.0, 27.0]), a, b)


@task("add_into")
def test_a_and_b_broadcast(answer, probe):
    """en: a and b broadcast against each other, and out has the shape of the sum: (3, 1) and (2,) need (3, 2).
    ja: a と b は互いにブロードキャストされ、out の形状は和の形状です。(3, 1) と (2,) なら (3, 2) です。
    help en: torch.broadcast_shapes gives the shape of the sum without adding anything.
    help ja: torch.broadcast_shapes は、足し算をせずに和の形状を求めます。"""
    column, row = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([10.0, 20.0])
    table = torch.tensor([[11.0, 21.0], [12.0, 22.0], [13.0, 23.0]])
    one = torch.tensor(5.0)
    written(probe.add_to_part(answer, column, row, torch.zeros(3, 2), "whole"), table, column, row)
    written(probe.add_to_part(answer, row, column, torch.zeros(3, 2), "whole"), table, row, column)
    written(probe.add_to_part(answer, one, column, torch.zeros(3, 1), "whole"), column + 5, one, column)


@task("add_into")
def test_shapes_without_elements_or_dimensions(answer, probe):
    """en: 0-d tensors and empty ones are sums like any other: out of shape (), or (0, 3).
    ja: 0 次元や空のテンソルも普通に扱います。out の形状が () や (0, 3) の場合です。"""
    a, b = torch.tensor(1.5), torch.tensor(-4.0)
    written(probe.add_to_part(answer, a, b, torch.tensor(9.0), "whole"), torch.tensor(-2.5), a, b)
    a, b = torch.zeros(0, 3), torch.zeros(3)
    written(probe.add_to_part(answer, a, b, torch.ones(0, 3), "whole"), torch.zeros(0, 3), a, b)


@task("add_into")
def test_a_view_as_out(answer, probe):
    """en: Where out is a part of a larger tensor, that part of the larger tensor is written, and the rest stays.
    ja: out がより大きなテンソルの一部なら、大きなテンソルのその部分に書き込まれ、残りは元のままです。"""
    base = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    a, b = torch.tensor([10.0, 20.0]), torch.tensor([0.5, 0.25])
    expected = torch.tensor([[10.5, 2.0, 3.0], [20.25, 5.0, 6.0]])
    written(probe.add_to_part(answer, a, b, base, "first column"), expected, a, b)
    column = torch.tensor([[1.0], [2.0]])
    expected = torch.tensor([[11.0, 2.0, 21.0], [12.0, 5.0, 22.0]])
    written(probe.add_to_part(answer, column, a, base, "every other column"), expected, column, a)
    column = torch.tensor([[1.0], [2.0], [3.0]])
    expected = torch.tensor([[11.0, 12.0, 13.0], [21.0, 22.0, 23.0]])
    written(probe.add_to_part(answer, column, a, base, "transposed"), expected, column, a)


@task("add_into")
def test_out_of_another_dtype(answer, probe):
    """en: A sum of ints may go into a float out, in its dtype; a float sum into an integer out is a RuntimeError.
    ja: 整数の和は、浮動小数点数の out にそのデータ型で書き込めます。浮動小数点数の和を整数の out に書き込むのは
    RuntimeError です。
    help en: copy_() would cut 1.5 off to 1 without a word. torch.add with out= looks at the dtypes.
    help ja: copy_() は 1.5 を黙って 1 に切り捨てます。torch.add の out= はデータ型を調べます。"""
    a, b = torch.tensor([1, 2]), torch.tensor([10, -20])
    double = torch.tensor([0.1, 1e300], dtype=torch.float64)
    out = torch.zeros(2, dtype=torch.float64)
    written(probe.add_to_part(answer, a, b, torch.zeros(2), "whole"), torch.tensor([11.0, -18.0]), a, b)
    expected = torch.tensor([1.1, 1e300], dtype=torch.float64)
    written(probe.add_to_part(answer, a, double, out, "whole"), expected, a, double)
    bad = [(a, torch.tensor([0.5, 1.5]), torch.zeros_like(a)), (double, double, torch.zeros_like(a).int())]
    refuses((RuntimeError, ValueError, TypeError), answer.add_into, *bad)


@task("add_into")
def test_out_of_another_shape(answer):
    """en: An out that does not have exactly the shape of the sum is a ValueError: larger, smaller, empty, of the same
    number of elements, or with one dimension more. The right shape is not.
    ja: out の形状が和の形状とまったく同じでなければ ValueError です。大きくても、小さくても、空でも、要素数が同じでも、
    次元が 1 つ多くてもエラーです。正しい形状ならエラーではありません。
    help en: torch.add resizes such an out, with a warning at most. Compare the shapes yourself, before.
    help ja: torch.add は、せいぜい警告を出すだけで、out の大きさを変えてしまいます。
    その前に自分で形状を比べてください。"""
    a, b = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([10.0, 20.0, 30.0])
    wrong = (3, 2), (6,), (1, 2, 3), (3,), (2, 1), (3, 3), (2, 4), (0,), (0, 3), ()
    refuses(ValueError, answer.add_into, *((a, b, torch.zeros(shape)) for shape in wrong))
    expected = torch.tensor([[11.0, 22.0, 33.0], [14.0, 25.0, 36.0]])
    equal(answer.add_into(a, b, torch.zeros(2, 3)), expected)


@task("add_into")
def test_a_shape_that_is_only_a_or_b(answer):
    """en: An out of a's or of b's shape is a ValueError where the sum is larger than both: (2, 1) and (3,) need (2, 3).
    ja: 和が a や b より大きいときは、out の形状が a や b と同じでも ValueError です。
    (2, 1) と (3,) なら (2, 3) が必要です。
    """
    column, row = torch.tensor([[1.0], [2.0]]), torch.tensor([10.0, 20.0, 30.0])
    wrong = [(column, row, torch.zeros(2, 1)), (column, row, torch.zeros(3)), (row, column, torch.zeros(3, 2))]
    refuses(ValueError, answer.add_into, *wrong)
    expected = torch.tensor([[11.0, 21.0, 31.0], [12.0, 22.0, 32.0]])
    equal(answer.add_into(column, row, torch.zeros(2, 3)), expected)
