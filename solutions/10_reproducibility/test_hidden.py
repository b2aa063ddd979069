"""The hidden checks of 10_reproducibility. Streams that can be known are drawn here, from generators of our own."""

import itertools
import math

import torch

from grader.checks import close, each, equal, expect, facts, on, refuses, task

# 1. seed_everything


def seeded_alike(found: list[list[float]], library: str) -> None:
    """Judge draws after the seeds 3, 3, 3, 4 and 1000003, with other draws before each."""
    first, again, third, *others = found
    equal(again, first)
    equal(third, first)
    for other in others:
        expect(
            other != first,
            en=f"two different seeds gave the same numbers from {library}",
            ja=f"違うシードなのに {library} から同じ数が出ました",
        )


CALLS = (3, 0), (3, 1), (3, 4), (4, 0), (1_000_003, 0)


@task("seed_everything")
def test_python_random(answer, probe):
    """en: After the same seed, Python's random gives the same numbers, whatever was drawn before; after another seed, others.
    ja: 同じシードの後では、それまでに何を引いていても、Python の random から同じ数が出ます。違うシードなら違う数です。
    help en: torch.manual_seed knows nothing of the module random: random.seed(seed).
    help ja: torch.manual_seed は random モジュールには関係しません。random.seed(seed) が必要です。"""  # noqa: E501
    seeded_alike(each(probe.draws, *((answer, "random", *call) for call in CALLS)), "random")


@task("seed_everything")
def test_numpy(answer, probe):
    """en: After the same seed, NumPy's global generator gives the same numbers; after another seed, others.
    ja: 同じシードの後では、NumPy のグローバルな生成器から同じ数が出ます。違うシードなら違う数です。
    help en: np.random.default_rng(seed) makes a new generator and leaves the global one alone; np.random.seed seeds it.
    help ja: np.random.default_rng(seed) は新しい生成器を作るだけで、グローバルな生成器には触れません。
    グローバルな生成器には np.random.seed を使います。"""
    seeded_alike(each(probe.draws, *((answer, "numpy", *call) for call in CALLS)), "NumPy")


@task("seed_everything")
def test_torch_on_the_cpu(answer, probe):
    """en: After the same seed, torch gives the same numbers on the CPU; after another seed, others.
    ja: 同じシードの後では、torch の CPU の生成器から同じ数が出ます。違うシードなら違う数です。
    help en: torch.cuda.manual_seed_all leaves the CPU's stream alone; torch.manual_seed seeds the CPU and all devices.
    help ja: torch.cuda.manual_seed_all は CPU の乱数に関係しません。
    torch.manual_seed なら CPU にも全デバイスにもシードを設定します。"""
    seeded_alike(each(probe.draws, *((answer, "torch", *call) for call in CALLS)), "torch")


@task("seed_everything")
def test_torch_on_the_device(answer, probe):
    """en: After the same seed, torch gives the same numbers on the device of this run; after another seed, others.
    ja: 同じシードの後では、torch は実行中のデバイスでも同じ数を出します。違うシードなら違う数です。"""
    seeded_alike(each(probe.draws, *((answer, "device", *call) for call in CALLS)), "torch")


@task("seed_everything")
def test_the_default_generator(answer, probe):
    """en: The result is torch's default generator, and numbers drawn from it are repeatable.
    ja: 返り値は torch の既定の生成器で、そこから引く数も再現できます。
    help en: torch.manual_seed returns it.
    help ja: torch.manual_seed がそれを返します。"""
    first, other, again = each(probe.default_generator_of, (answer, 5), (answer, 6), (answer, 5))
    equal([one["is default"] for one in (first, other, again)], [True, True, True])
    equal(again["drawn"], first["drawn"])
    expect(
        other["drawn"] != first["drawn"],
        en="the seeds 5 and 6 gave the same numbers",
        ja="シード 5 と 6 で同じ数が出ました",
    )


@task("seed_everything")
def test_the_seed_of_the_gpus(answer, probe):
    """en: What GPUs are seeded with follows the seed, too: after another seed it is another number.
    ja: GPU に設定されるシードも、引数のシードに従います。違うシードなら違う数です。
    help en: torch.manual_seed has seeded all GPUs already. A torch.cuda.manual_seed_all(42) after it replaces that.
    help ja: torch.manual_seed がすでにすべての GPU にシードを設定しています。その後で
    torch.cuda.manual_seed_all(42) を呼ぶと、42 に置き換わってしまいます。"""
    one, other = probe.gpu_seeds(answer, [5, 6])
    for name, given in one.items():
        expect(
            given is None or given != other[name],
            en=f"for the seeds 5 and 6, torch.cuda.{name} was given {given} both times",
            ja=f"シード 5 でも 6 でも、torch.cuda.{name} に {given} が渡されました",
        )
    first, second, again = probe.draws_of_seeds(answer, "torch", [5, 6, 5])
    equal(again, first)
    expect(
        second != first,
        en="the seeds 5 and 6 gave the same numbers from torch",
        ja="シード 5 と 6 で torch から同じ数が出ました",
    )


@task("seed_everything")
def test_seeds_out_of_range(answer, probe):
    """en: -1 and 2**32 are a ValueError; 0 and 2**32 - 1 are fine, and each gives numbers of its own, every time.
    ja: -1 と 2**32 は ValueError です。0 と 2**32 - 1 は使えて、それぞれ別の、毎回同じ数が出ます。
    help en: torch takes -1 and much larger seeds, NumPy does not. Ask before you seed.
    help ja: torch は -1 もずっと大きなシードも受け取りますが、NumPy は受け取りません。先に調べましょう。"""
    refuses(ValueError, answer.seed_everything, (-1,), (2**32,), (-(2**40),), (2**64,))
    seeds = 0, 1, 42, 2**16, 2**31, 2**32 - 2, 2**32 - 1
    libraries = "random", "numpy", "torch"
    found = each(probe.draws_of_seeds, *((answer, library, [*seeds, 0]) for library in libraries))
    for library, (*drawn, again) in zip(libraries, found, strict=True):
        equal(again, drawn[0])
        for (one, numbers), (other, others) in itertools.combinations(zip(seeds, drawn, strict=True), 2):
            expect(
                numbers != others,
                en=f"the seeds {one} and {other} gave the same numbers from {library}",
                ja=f"シード {one} と {other} で、{library} から同じ数が出ました",
            )


@task("seed_everything")
def test_a_refused_seed_changes_nothing(answer, probe):
    """en: After a refused seed all generators are as they were; after an accepted one they have moved.
    ja: 拒んだシードの後は、どの生成器も元のままです。受け付けたシードの後は動いています。
    help en: The order matters: first look at the seed, then seed the three.
    help ja: 順序が大切です。先にシードを調べ、それから 3 つに設定します。"""
    good, *bad = each(probe.refused, (answer, 12345), (answer, -1), (answer, 2**32))
    equal(good, {"error": [], "moved": ["random", "numpy", "torch"]})
    for found in bad:
        expect(
            "ValueError" in found["error"],
            en=f"the error was {found['error'][:1] or 'none'}",
            ja=f"エラーは {found['error'][:1] or 'なし'} でした",
        )
        equal(found["moved"], [])


# 2. repeatable_normal


@task("repeatable_normal")
def test_the_same_again(answer):
    """en: The same shape and seed give the same values at every call; another seed gives others.
    ja: 形状とシードが同じなら、何度呼び出しても同じ値です。シードが違えば違う値になります。
    help en: Make a generator for each call: a shared one goes on where the last call left it.
    help ja: 生成器は呼び出しごとに作ります。共有すると、前の呼び出しの続きになってしまいます。"""
    calls = ((2, 3), 5), ((2, 3), 5), ((2, 3), 6), ((2, 3), 5)
    first, second, other, third = each(answer.repeatable_normal, *calls)
    for found in (first, other):
        _is_normal_like(found, (2, 3))
    equal(second, first)
    equal(third, first)
    expect(
        not torch.equal(other, first), en="the seeds 5 and 6 gave the same values", ja="シード 5 と 6 の値が同じです"
    )


def _is_normal_like(found: object, shape: tuple[int, ...], dtype: torch.dtype = torch.float32) -> None:
    """Demand a tensor of this shape and dtype, on the CPU, without graph."""
    expected = torch.zeros(shape, dtype=dtype)
    close(found, on("cpu", expected), rtol=0.0, atol=math.inf)
    expect(not facts(found).requires_grad, en="the result requires grad", ja="結果の requires_grad が True です")


@task("repeatable_normal")
def test_shapes(answer):
    """en: The result has the shape asked for: (), (1,), (0,), (4, 0, 2), lists and torch.Size included, in float32.
    ja: 結果は指定した形状の float32 です。()、(1,)、(0,)、(4, 0, 2) でも、リストや torch.Size でも動きます。"""
    shapes = (), (1,), (0,), (4, 0, 2), [3, 2], [5], torch.Size([2, 1, 3])
    for found, shape in zip(each(answer.repeatable_normal, *((shape, 3) for shape in shapes)), shapes, strict=True):
        _is_normal_like(found, tuple(shape))


@task("repeatable_normal")
def test_a_normal_distribution(answer):
    """en: The values are standard normal: mean 0, standard deviation 1, 68% of them within ±1, 5% beyond ±1.96.
    ja: 値は標準正規分布に従います。平均 0、標準偏差 1 で、68% が ±1 の内側、5% が ±1.96 の外側にあります。
    help en: torch.rand is uniform between 0 and 1; torch.randn is normal.
    help ja: torch.rand は 0 から 1 の一様分布、torch.randn は正規分布です。"""
    for seed, found in zip((0, 77), each(answer.repeatable_normal, ((4000,), 0), ((50, 80), 77)), strict=True):
        _is_normal_like(found, (4000,) if seed == 0 else (50, 80))
        x = found.double().flatten()
        expect(bool(x.isfinite().all()), en="there are values that are not finite", ja="有限でない値があります")
        facts_ = {
            "mean": (x.mean().item(), 0.0, 0.08),
            "standard deviation": (x.std().item(), 1.0, 0.06),
            "within ±1": ((x.abs() < 1).double().mean().item(), 0.683, 0.04),
            "beyond ±1.96": ((x.abs() > 1.96).double().mean().item(), 0.05, 0.02),
            "beyond ±2.5": ((x.abs() > 2.5).double().mean().item(), 0.0124, 0.0075),
            "correlation of neighbours": ((x[1:] * x[:-1]).mean().item(), 0.0, 0.08),
        }
        for name, (value, expected, allowed) in facts_.items():
            expect(
                abs(value - expected) <= allowed,
                en=f"of 4000 values: {name} {value:.3f} (about {expected} expected)",
                ja=f"4000 個の値について、{name} は {value:.3f} でした（{expected} 程度のはずです）",
            )


@task("repeatable_normal")
def test_seeds_have_nothing_in_common(answer):
    """en: Values of different seeds have nothing to do with each other: no shift, no sign, no shared part.
    ja: シードが違えば、値どうしに関係はありません。ずらしただけ、符号を変えただけ、一部が同じ、ということも
    ありません。"""
    seeds = 0, 1, 2, 1000, 2**31, 2**32 - 1
    found = each(answer.repeatable_normal, *(((1000,), seed) for seed in seeds))
    for one in found:
        _is_normal_like(one, (1000,))
    for (seed, one), (other_seed, other) in itertools.combinations(zip(seeds, found, strict=True), 2):
        likeness = torch.corrcoef(torch.stack([one, other]).double())[0, 1].item()
        expect(
            abs(likeness) < 0.2,
            en=f"the values of the seeds {seed} and {other_seed} are correlated ({likeness:.2f})",
            ja=f"シード {seed} と {other_seed} の値に相関があります（{likeness:.2f}）",
        )


@task("repeatable_normal")
def test_any_seed(answer):
    """en: Every int that torch.manual_seed takes will do: -1, 2**63 and 2**64 - 1 as well, repeatably.
    ja: torch.manual_seed が受け取る int なら何でも使えて、再現できます。-1、2**63、2**64 - 1 もそうです。
    help en: NumPy's seeds end at 2**32 - 1, torch's do not.
    help ja: NumPy のシードは 2**32 - 1 までですが、torch はもっと大きな数も受け取ります。"""
    seeds = -1, 2**63, 2**64 - 1, -(2**63), -5
    found = each(answer.repeatable_normal, *(((3,), seed) for seed in (*seeds, *seeds, 17)))
    for one, again in zip(found[: len(seeds)], found[len(seeds) :], strict=False):
        _is_normal_like(one, (3,))
        equal(again, one)
        expect(
            not torch.equal(one, found[-1]),
            en="one of these seeds gives the values of seed 17",
            ja="シード 17 と同じ値になるシードがあります",
        )


@task("repeatable_normal")
def test_whatever_the_global_state(answer, probe):
    """en: The values do not depend on the global generators, however those are seeded; they depend on the seed.
    ja: グローバルな生成器がどんな状態でも値は変わりません。値はシードだけで決まります。"""
    (first, second, third), (other, *_) = each(probe.from_other_states, (answer, (4,), 8), (answer, (4,), 9))
    _is_normal_like(first, (4,))
    equal(second, first)
    equal(third, first)
    expect(
        not torch.equal(other, first), en="the seeds 8 and 9 gave the same values", ja="シード 8 と 9 の値が同じです"
    )


@task("repeatable_normal")
def test_the_global_stream(answer, probe):
    """en: The global stream goes on as if the function had not been called, also where the call fails; the values are
    normal ones of their own.
    ja: グローバルな乱数は、関数を呼び出さなかったかのように続きます。呼び出しが失敗したときも同じです。
    help en: Draw from a torch.Generator of your own. If you seed the global one, put its state back in `finally`.
    help ja: 自分の torch.Generator から引きましょう。グローバルな生成器を使うなら、finally で状態を戻します。"""
    own = torch.Generator().manual_seed(99)
    first, second = on("cpu", torch.rand(2, generator=own)), on("cpu", torch.rand(2, generator=own))
    one, two = each(answer.repeatable_normal, ((3,), 99), ((3,), 5))
    _is_normal_like(one, (3,))
    expect(not torch.equal(one, two), en="the seeds 99 and 5 gave the same values", ja="シード 99 と 5 の値が同じです")
    good, other, bad = each(probe.stream_around, (answer, (3,), 99), (answer, (20,), 5), (answer, (2, -1), 5))
    equal(good, {"first": first, "second": second, "failed": False})
    equal(other, {"first": first, "second": second, "failed": False})
    equal(bad["second"], second)


@task("repeatable_normal")
def test_a_tensor_of_its_own(answer, probe):
    """en: Each call returns a new tensor: writing into the first result does not show in the second.
    ja: 呼び出すたびに新しいテンソルを返します。1 つ目の結果に書き込んでも、2 つ目には現れません。"""
    (first, second), (other, _) = each(probe.written_into, (answer, (2, 2), 4), (answer, (2, 2), 12))
    _is_normal_like(first, (2, 2))
    equal(second, first)
    expect(
        not torch.equal(other, first), en="the seeds 4 and 12 gave the same values", ja="シード 4 と 12 の値が同じです"
    )


@task("repeatable_normal")
def test_the_default_dtype(answer, probe):
    """en: The dtype is the default one: float64 after torch.set_default_dtype(torch.float64), float32 otherwise.
    ja: データ型は既定のものです。torch.set_default_dtype(torch.float64) の後は float64、
    そうでなければ float32 です。"""
    for dtype in (torch.float64, torch.float32):
        first, second = probe.in_default_dtype(answer, dtype, (3,), 6)
        _is_normal_like(first, (3,), dtype)
        equal(second, first)


# 3. deterministic

PLAIN = (False, False, False, False, True)
NAMES = "deterministic algorithms", "warn_only", "cudnn.deterministic", "cudnn.benchmark", "cudnn.enabled"


def named(flags: tuple[bool, ...]) -> dict[str, bool]:
    return dict(zip(NAMES, flags, strict=True))


def inside_is(found: dict[str, bool] | None, enabled: bool = True) -> None:
    """Demand the flags that hold inside a block; warn_only is free there."""
    wanted = {"deterministic algorithms": True, "cudnn.deterministic": True, "cudnn.benchmark": False}
    equal({name: (found or {}).get(name) for name in (*wanted, "cudnn.enabled")}, wanted | {"cudnn.enabled": enabled})


@task("deterministic")
def test_inside_and_after(answer, probe):
    """en: Inside, deterministic algorithms and cudnn.deterministic are on and cudnn.benchmark is off; afterwards all is
    as before.
    ja: ブロックの中では、決定的なアルゴリズムと cudnn.deterministic が True、cudnn.benchmark が False です。
    ブロックの後は、すべて元に戻ります。
    help en: The two cuDNN flags are for cuDNN only: torch.use_deterministic_algorithms(True) is for all the rest.
    help ja: cuDNN の 2 つのフラグだけでは、畳み込みにしか効きません。残りには torch.use_deterministic_algorithms(True)
    が必要です。"""
    found = probe.inside_and_after(answer, *PLAIN)
    inside_is(found["inside"])
    equal(found["after"], named(PLAIN))


@task("deterministic")
def test_all_on_before(answer, probe):
    """en: What was on before is on again afterwards: put back what was there, not the defaults.
    ja: 前に True だったものは、後でも True です。既定値ではなく、元の値に戻します。"""
    cases = (True, False, True, True, True), (False, False, True, False, True), (True, False, False, False, True)
    for before, found in zip(cases, each(probe.inside_and_after, *((answer, *case) for case in cases)), strict=True):
        inside_is(found["inside"])
        equal(found["after"], named(before))


@task("deterministic")
def test_the_benchmark_flag(answer, probe):
    """en: cudnn.benchmark is off inside and as before afterwards, True or False.
    ja: cudnn.benchmark はブロックの中では False で、後では True でも False でも元のとおりです。
    help en: With benchmark on, cuDNN measures several algorithms and takes the fastest, which may be another one next time.
    help ja: benchmark が True だと、cuDNN はいくつかのアルゴリズムを計って最速のものを使います。
    次回は違うものになるかもしれません。"""  # noqa: E501
    cases = (False, False, False, True, True), (False, False, True, False, True)
    for before, found in zip(cases, each(probe.inside_and_after, *((answer, *case) for case in cases)), strict=True):
        inside_is(found["inside"])
        equal(found["after"], named(before))


@task("deterministic")
def test_warnings_only_before(answer, probe):
    """en: Where deterministic algorithms were on with warn_only=True, they are so again afterwards.
    ja: 前に warn_only=True で決定的なアルゴリズムを使っていたなら、後でも同じです。
    help en: torch.is_deterministic_algorithms_warn_only_enabled() tells; use_deterministic_algorithms takes warn_only.
    help ja: torch.is_deterministic_algorithms_warn_only_enabled() でわかります。
    use_deterministic_algorithms は warn_only を受け取ります。"""
    before = (True, True, False, False, True)
    found = probe.inside_and_after(answer, *before)
    inside_is(found["inside"])
    equal(found["after"], named(before))


@task("deterministic")
def test_cudnn_stays_enabled(answer, probe):
    """en: cudnn.enabled stays as it is, inside and afterwards, True or False.
    ja: cudnn.enabled は、True でも False でも、ブロックの中でも後でも変わりません。
    help en: torch.backends.cudnn.flags(...) turns cuDNN off unless it is told enabled=….
    help ja: torch.backends.cudnn.flags(...) は、enabled=… を指定しないと cuDNN を無効にします。"""
    cases = (False, False, False, False, False), (False, False, False, True, True)
    for before, found in zip(cases, each(probe.inside_and_after, *((answer, *case) for case in cases)), strict=True):
        inside_is(found["inside"], enabled=before[-1])
        equal(found["after"], named(before))


@task("deterministic")
def test_an_exception_inside(answer, probe):
    """en: An exception inside the block comes out unchanged, and the flags are as before, also for exceptions like
    KeyboardInterrupt.
    ja: ブロックの中の例外はそのまま外に伝わり、フラグは元に戻ります。KeyboardInterrupt のような例外でも同じです。
    help en: Put the flags back in `finally`.
    help ja: フラグは finally の中で戻しましょう。"""
    cases = ("Trouble", *PLAIN), ("Trouble", True, True, True, True, True), ("Stop", False, False, False, True, True)
    for (kind, *before), found in zip(cases, each(probe.broken_off, *((answer, *case) for case in cases)), strict=True):
        inside_is(found["inside"])
        equal(found["came out"], f"{kind}: inside the block")
        equal(found["after"], named(tuple(before)))


@task("deterministic")
def test_nested_blocks(answer, probe):
    """en: Nested blocks work: after the inner one the flags are still on, after the outer one they are as before.
    ja: 入れ子にできます。内側を出てもまだ有効で、外側を出ると元に戻ります。
    help en: Keep the old values in the block itself, not in a module-level variable.
    help ja: 元の値は、モジュールの変数ではなく、ブロックごとに保存しましょう。"""
    for before in (PLAIN, (True, True, False, True, True)):
        found = probe.nested(answer, *before)
        inside_is(found["inner"])
        inside_is(found["outer"])
        equal(found["after"], named(before))


@task("deterministic")
def test_flags_changed_inside(answer, probe):
    """en: Afterwards the flags are as before the block, also where the block itself has changed them.
    ja: ブロックの中でフラグが変えられても、後では元に戻ります。"""
    off, on_, mixed = PLAIN, (True, False, True, True, True), (True, True, True, False, True)
    for before, meanwhile in ((off, on_), (on_, off), (mixed, off)):
        found = probe.changed_inside(answer, before, meanwhile)
        inside_is(found["inside"])
        equal(found["after"], named(before))


@task("deterministic")
def test_one_block_after_the_other(answer, probe):
    """en: Each block puts back what it found itself: a second block is not told by the first.
    ja: どのブロックも、自分が始まったときの状態に戻します。2 つ目のブロックは 1 つ目の影響を受けません。"""
    first, second = (True, False, True, False, True), (False, False, False, True, True)
    found = probe.one_after_the_other(answer, first, second)
    for one, before in zip(found, (first, second), strict=True):
        inside_is(one["inside"])
        equal(one["after"], named(before))


@task("deterministic")
def test_only_the_block_counts(answer, probe):
    """en: Calling deterministic() alone changes nothing; what was there when the block began is there again afterwards.
    ja: deterministic() を呼び出しただけでは何も変わりません。ブロックの後は、ブロックに入ったときの状態に戻ります。
    help en: Read and set the flags where the block begins: before `yield`, or in `__enter__`, not in `__init__`.
    help ja: フラグを読むのも設定するのも、ブロックの始まりで行います。`yield` の前か `__enter__` の中で、
    `__init__` の中ではありません。"""
    other = (True, True, True, True, True)
    found = probe.made_earlier(answer, PLAIN, other)
    equal(found["called"], named(PLAIN))
    inside_is(found["inside"])
    equal(found["after"], named(other))


@task("deterministic")
def test_no_generator_moves(answer, probe):
    """en: Neither entering nor leaving the block seeds or moves a random generator.
    ja: ブロックに入っても出ても、乱数の生成器は動かず、シードも設定されません。
    help en: Seeds are the affair of seed_everything. Here only flags are set.
    help ja: シードは seed_everything の仕事です。ここではフラグだけを設定します。"""
    equal(probe.streams_around(answer), [[], []])
    found = probe.inside_and_after(answer, *PLAIN)
    inside_is(found["inside"])
    equal(found["after"], named(PLAIN))


# 4. replay


def stream(seed: int, before: int = 0) -> torch.Generator:
    """Return a generator that stands where torch's own does after the seed and some draws of torch.randn(())."""
    generator = torch.Generator().manual_seed(seed)
    for _ in range(before):
        torch.randn((), generator=generator)
    return generator


def cpu(tensor: torch.Tensor) -> object:
    return on("cpu", tensor)


@task("replay", allows=["rng"])
def test_the_same_numbers_again(answer, probe):
    """en: Each call of f draws the same numbers, and what is drawn afterwards is what would follow a single call.
    ja: f はどの回も同じ数を引きます。その後に引かれるのは、f を 1 回だけ実行した後に続くはずの数です。
    help en: torch.get_rng_state() before the first call, torch.set_rng_state(...) before each further one.
    help ja: 最初の呼び出しの前に torch.get_rng_state()、
    2 回目からは呼び出しの前に torch.set_rng_state(...) を使います。"""
    found = probe.replayed(answer, "rand", 3, 11, 0)
    own = stream(11)
    first, following = torch.rand(2, generator=own), torch.rand(2, generator=own)
    equal(found, {"results": [cpu(first)] * 3, "calls": 3, "next": cpu(following)})


@task("replay", allows=["rng"])
def test_the_callers_stream(answer, probe):
    """en: f starts from where the caller's stream stands, not from a seed: other draws before give other numbers.
    ja: f は、シードからではなく、呼び出し側の乱数が進んだ位置から始まります。先に引いた数が違えば、結果も違います。
    help en: manual_seed goes back to the beginning of a stream, wherever the caller stood.
    help ja: manual_seed を使うと、呼び出し側がどこまで進んでいても、乱数列の先頭に戻ってしまいます。"""
    cases = (11, 1), (11, 4), (12, 0)
    for (seed, before), found in zip(
        cases, each(probe.replayed, *((answer, "rand", 2, seed, before) for seed, before in cases)), strict=True
    ):
        own = stream(seed, before)
        first, following = torch.rand(2, generator=own), torch.rand(2, generator=own)
        equal(found, {"results": [cpu(first)] * 2, "calls": 2, "next": cpu(following)})


@task("replay", allows=["rng"])
def test_once(answer, probe):
    """en: With times=1, f is called once and the stream goes on from there.
    ja: times=1 なら f を 1 回呼び、乱数はその続きから進みます。"""
    found = probe.replayed(answer, "rand", 1, 5, 2)
    own = stream(5, 2)
    first, following = torch.rand(2, generator=own), torch.rand(2, generator=own)
    equal(found, {"results": [cpu(first)], "calls": 1, "next": cpu(following)})


@task("replay", allows=["rng"])
def test_every_kind_of_draw(answer, probe):
    """en: It works whatever f draws: a single normal number, several kinds of numbers, or none.
    ja: f が何を引いても動きます。正規乱数 1 個でも、何種類かの乱数でも、何も引かなくてもかまいません。"""
    one, mixture, nothing = each(
        probe.replayed, (answer, "randn", 4, 3, 0), (answer, "mixture", 2, 8, 1), (answer, "nothing", 2, 3, 0)
    )
    own = stream(3)
    first = torch.randn((), generator=own)
    equal(one, {"results": [cpu(first)] * 4, "calls": 4, "next": cpu(torch.rand(2, generator=own))})
    own = stream(8, 1)
    drawn = [
        torch.randperm(4, generator=own),
        torch.randn(3, generator=own),
        torch.randint(10, (2,), generator=own),
    ]
    drawn = [cpu(part) for part in drawn]
    equal(mixture, {"results": [drawn, drawn], "calls": 2, "next": cpu(torch.rand(2, generator=own))})
    equal(nothing["results"], ["nothing drawn"] * 2)
    equal(nothing["next"], cpu(torch.rand(2, generator=stream(3))))


@task("replay", allows=["rng"])
def test_each_call_counts(answer, probe):
    """en: f is really called each time, in the caller's grad mode, and its results come in the order of the calls,
    whatever they are (None, too).
    ja: f は本当に毎回、呼び出し側の勾配モードのままで呼び出されます。結果は、None など、どんなものでも、呼び出した順に
    並びます。"""
    three, one = each(probe.numbered, (answer, 3), (answer, 1))
    equal(three, ["call 1", "call 2", "call 3"])
    equal(one, ["call 1"])
    equal(probe.as_returned(answer), [[None, None], [True, True]])


@task("replay", allows=["rng"])
def test_on_the_device(answer, probe):
    """en: On the device of this run, too, each call draws the same numbers and the stream moves by one call.
    ja: 実行中のデバイスでも、f はどの回も同じ数を引き、乱数は 1 回分だけ進みます。"""
    found = probe.replayed_on_device(answer, 3)
    first, second, _ = found["plain"]
    equal(found["results"], [first] * 3)
    equal(found["next"], second)


@task("replay", allows=["rng"])
def test_no_times(answer, probe):
    """en: times < 1 is a ValueError; 1 and 2 are fine.
    ja: times < 1 なら ValueError です。1 や 2 なら問題ありません。"""
    refuses(ValueError, answer.replay, (probe.two_numbers, 0), (probe.two_numbers, -1), (probe.two_numbers, -7))
    one, two = each(probe.numbered, (answer, 1), (answer, 2))
    equal(one, ["call 1"])
    equal(two, ["call 1", "call 2"])


# 5. seeded_loader


def every_sample_once(epochs: list[list[list[int]]], count: int, batch_size: int) -> None:
    for epoch in epochs:
        equal([len(batch) for batch in epoch], sizes(count, batch_size))
        equal(sorted(itertools.chain.from_iterable(epoch)), list(range(100, 100 + count)))


def sizes(count: int, batch_size: int) -> list[int]:
    return [min(batch_size, count - start) for start in range(0, count, batch_size)]


def differ(one: object, other: object, en: str, ja: str) -> None:
    expect(one != other, en=en, ja=ja)


@task("seeded_loader")
def test_the_same_epochs(answer, probe):
    """en: Two loaders with the same seed give the same epochs, first, second and third; another seed gives others.
    ja: シードが同じ 2 つのローダーは、1 回目、2 回目、3 回目のエポックがそれぞれ同じです。シードが違えば違います。
    help en: Give the loader a generator of its own, seeded with seed.
    help ja: シードを設定した専用の生成器をローダーに渡しましょう。"""
    calls = (answer, 12, 5, 1, 3), (answer, 12, 5, 1, 3), (answer, 12, 5, 2, 3)
    first, again, other = each(probe.epochs, *calls)
    every_sample_once(first, 12, 5)
    equal(again, first)
    every_sample_once(other, 12, 5)
    for one, two in zip(other, first, strict=True):
        differ(one, two, "the seeds 1 and 2 gave the same epoch", "シード 1 と 2 で同じエポックになりました")


@task("seeded_loader")
def test_every_sample_once(answer, probe):
    """en: Each epoch has every sample once, in batches of batch_size; the last batch may be shorter and is kept.
    ja: どのエポックにも、全サンプルが 1 回ずつ batch_size 個ずつのバッチで現れます。最後の短いバッチも残します。"""
    cases = (7, 3), (6, 3), (1, 4), (5, 1), (4, 10)
    found = each(probe.epochs, *((answer, count, size, 0, 2) for count, size in cases))
    for epochs, (count, size) in zip(found, cases, strict=True):
        every_sample_once(epochs, count, size)


@task("seeded_loader")
def test_epochs_differ(answer, probe):
    """en: The order is another one in every epoch, and none is the order of the data set.
    ja: 順序はエポックごとに変わり、データセットの順のままにもなりません。
    help en: A generator that is seeded anew for each epoch gives the same order each time.
    help ja: エポックごとに生成器のシードを設定し直すと、毎回同じ順序になります。"""
    for seed, found in zip((0, 42), each(probe.epochs, (answer, 20, 6, 0, 4), (answer, 20, 6, 42, 4)), strict=True):
        every_sample_once(found, 20, 6)
        orders = [list(itertools.chain.from_iterable(epoch)) for epoch in found]
        for one, other in itertools.combinations([list(range(100, 120)), *orders], 2):
            differ(
                one,
                other,
                f"with seed {seed}, two epochs have the same order, or one is not shuffled",
                f"シード {seed} で、2 つのエポックの順序が同じか、シャッフルされていません",
            )


@task("seeded_loader")
def test_all_samples_move(answer, probe):
    """en: The orders are really mixed: over 40 seeds, every one of 4 samples comes first sometimes, and many of
    the 24 orders appear.
    ja: 順序は本当に混ざっています。シードを 40 通り試せば、4 個のサンプルのどれも先頭になることがあり、24 通りの順序の
    多くが現れます。
    help en: torch.randperm, and shuffle=True with it, can give every order.
    help ja: torch.randperm や、それを使う shuffle=True なら、どんな順序にもなります。"""
    found = probe.first_epochs(answer, 4, 2, list(range(40)))
    every_sample_once(found, 4, 2)
    firsts = {epoch[0][0] for epoch in found}
    equal(sorted(firsts), [100, 101, 102, 103])
    orders = {tuple(itertools.chain.from_iterable(epoch)) for epoch in found}
    expect(
        len(orders) >= 10,
        en=f"40 seeds gave only {len(orders)} different orders of 4 samples",
        ja=f"40 通りのシードで、4 個のサンプルの順序は {len(orders)} 通りしかありませんでした",
    )


@task("seeded_loader")
def test_whatever_the_global_seed(answer, probe):
    """en: The epochs do not depend on the global seed, only on the loader's own.
    ja: エポックはグローバルなシードに左右されず、ローダー自身のシードだけで決まります。"""
    calls = (answer, 15, 4, 9, 2, 0), (answer, 15, 4, 9, 2, 77), (answer, 15, 4, 10, 2, 77)
    first, again, other = each(probe.epochs, *calls)
    every_sample_once(first, 15, 4)
    equal(again, first)
    differ(other, first, "the seeds 9 and 10 gave the same epochs", "シード 9 と 10 で同じエポックになりました")


@task("seeded_loader")
def test_global_streams_stay(answer, probe):
    """en: Neither making the loader nor going through it moves a global generator.
    ja: ローダーを作っても、回しても、グローバルな生成器は動きません。
    help en: A loader draws a number of its own at the start of each epoch, from the global generator unless it has one.
    A generator in the sampler alone is not enough.
    help ja: ローダーはエポックの初めに、自分用の乱数を 1 つ引きます。ローダーに生成器がなければ、グローバルな生成器から
    引きます。サンプラーに生成器を渡すだけでは足りません。"""
    found = probe.moved_by_iterating(answer, 9, 4, 3)
    equal(found, {"moved": [], "samples": [list(range(100, 109))] * 2})


@task("seeded_loader")
def test_loaders_of_their_own(answer, probe):
    """en: Two loaders with the same seed do not disturb each other, whether they take turns or run side by side.
    ja: シードが同じ 2 つのローダーは、交互に回しても、同時に回しても、互いに影響しません。
    help en: A generator that several loaders share goes on where the other loader left it.
    help ja: 生成器を共有すると、ほかのローダーが進めた続きから引くことになります。"""
    turns, (plain,) = probe.alternating(answer, 10, 4, 6), probe.epochs(answer, 10, 4, 6, 1)
    every_sample_once(turns["first"], 10, 4)
    equal(turns["second"], turns["first"])
    equal(turns["first"][0], plain)
    differ(*turns["first"], "both epochs are alike", "2 つのエポックが同じです")
    pairs = probe.side_by_side(answer, 10, 4, 6)
    equal(pairs, [[batch, batch] for batch in plain])


@task("seeded_loader")
def test_a_data_loader(answer, probe):
    """en: The result is a DataLoader that knows its number of batches and yields tensors of collated samples.
    ja: 結果は DataLoader です。バッチ数を答え、サンプルをまとめたテンソルを返します。"""
    for (count, size), found in zip(((7, 3), (4, 4)), each(probe.kind_of, (answer, 7, 3), (answer, 4, 4)), strict=True):
        batches = [f"Tensor torch.int64 ({one},)" for one in sizes(count, size)]
        equal(found, {"DataLoader": True, "len": len(batches), "batches": batches})


@task("seeded_loader")
def test_batches_of_nothing(answer, probe):
    """en: batch_size < 1 is a ValueError as soon as the loader is asked for; 1 is fine.
    ja: batch_size < 1 なら、ローダーを作る時点で ValueError です。1 なら問題ありません。"""
    refuses(ValueError, probe.only_made, (answer, 5, 0), (answer, 5, -1), (answer, 5, -8))
    found = probe.epochs(answer, 5, 1, 0, 1)
    every_sample_once(found, 5, 1)
