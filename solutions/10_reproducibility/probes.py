"""Draws random numbers before and after the answer's functions, and reads flags. Knows no expected values.

`torch.default_generator.manual_seed` seeds the CPU alone; `torch.manual_seed` the device of the run as well.
"""

import contextlib
import itertools
import random
import zlib

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

DRAWS = {
    "random": lambda: random.gauss(0.0, 1.0),
    "numpy": lambda: float(np.random.standard_normal()),
    "torch": lambda: torch.randn(()).item(),
    "device": lambda: torch.randn((), device=device).item(),
}


def draws(answer, library, seed, before):
    """en: Draws `before` numbers from the library's global generator, calls your seed_everything(seed), and returns the
    next three numbers.
    ja: ライブラリのグローバルな生成器から `before` 個の数を引いてから seed_everything(seed) を呼び出し、
    次の 3 個の数を返します。"""
    draw = DRAWS[library]
    for _ in range(before):
        draw()
    answer.seed_everything(seed)
    return [draw() for _ in range(3)]


def draws_of_seeds(answer, library, seeds):
    """en: For each of the seeds, calls your seed_everything(seed) and draws three numbers from the library's global
    generator.
    ja: シードごとに seed_everything(seed) を呼び出し、ライブラリのグローバルな生成器から 3 個の数を引きます。"""
    return [draws(answer, library, seed, 0) for seed in seeds]


def default_generator_of(answer, seed):
    """en: Calls your seed_everything(seed). Returns the type of the result, whether it is torch.default_generator, and
    two numbers drawn from it.
    ja: seed_everything(seed) を呼び出します。結果の型、それが torch.default_generator かどうか、そこから引いた
    2 個の数を返します。"""
    generator = answer.seed_everything(seed)
    found = {"type": type(generator).__name__, "is default": generator is torch.default_generator}
    return found | {"drawn": torch.rand(2, generator=generator).tolist()}


def gpu_seeds(answer, seeds):
    """en: Calls your seed_everything(seed) for each of the seeds, and watches torch.cuda.manual_seed and
    torch.cuda.manual_seed_all, which torch.manual_seed calls as well. Returns for each seed what the two were given
    last (None if not called).
    ja: シードごとに seed_everything(seed) を呼び出し、その間 torch.cuda.manual_seed と torch.cuda.manual_seed_all
    （torch.manual_seed からも呼ばれます）を見張ります。それぞれが最後に受け取ったシード（呼ばれなければ None）を
    返します。"""
    names, found = ("manual_seed", "manual_seed_all"), []
    originals = {name: getattr(torch.cuda, name) for name in names}
    for seed in seeds:
        given = dict.fromkeys(names)

        def watched(name, given=given):
            def call(number):
                given[name] = int(number)
                return originals[name](number)

            return call

        try:
            for name in names:
                setattr(torch.cuda, name, watched(name))
            answer.seed_everything(seed)
        finally:
            for name in names:
                setattr(torch.cuda, name, originals[name])
        found.append(given)
    return found


def states():
    """Return short numbers that stand for the state of the three global generators."""
    _, words, *position = np.random.get_state()
    found = {
        "random": repr(random.getstate()).encode(),
        "numpy": words.tobytes() + repr(position).encode(),
        "torch": torch.get_rng_state().numpy().tobytes(),
    }
    return {name: zlib.crc32(state) for name, state in found.items()}


def refused(answer, seed):
    """en: Calls your seed_everything(seed) and catches its error. Returns the names of the error's classes, and which
    generators have moved.
    ja: seed_everything(seed) を呼び出し、エラーを受け止めます。エラーのクラス名と、動いた生成器の名前を返します。"""
    before, names = states(), []
    try:
        answer.seed_everything(seed)
    except Exception as error:  # noqa: BLE001 - whatever comes is data
        names = [kind.__name__ for kind in type(error).__mro__]
    after = states()
    return {"error": names, "moved": [name for name in before if before[name] != after[name]]}


def from_other_states(answer, shape, seed):
    """en: Calls your repeatable_normal(shape, seed) three times; before each call, all global generators are seeded
    with something else.
    ja: すべてのグローバルな生成器に毎回違うシードを設定しながら、repeatable_normal(shape, seed) を
    3 回呼び出します。"""
    found = []
    for other in (1, 2, 3):
        random.seed(other)
        np.random.seed(other)
        torch.default_generator.manual_seed(other)
        found.append(answer.repeatable_normal(shape, seed))
    return found


def stream_around(answer, shape, seed):
    """en: Draws torch.rand(2), with your repeatable_normal(shape, seed) before the second draw (an error of it is
    caught). Returns both draws, and whether there was an error.
    ja: torch.rand(2) を 2 回引き、その間に repeatable_normal(shape, seed) を呼び出します（エラーは受け止めます）。
    引いた 2 組の数と、エラーの有無を返します。"""
    torch.default_generator.manual_seed(99)
    first, failed = torch.rand(2), False
    try:
        answer.repeatable_normal(shape, seed)
    except Exception:  # noqa: BLE001 - whatever comes is data
        failed = True
    return {"first": first, "second": torch.rand(2), "failed": failed}


def written_into(answer, shape, seed):
    """en: Calls your repeatable_normal(shape, seed), fills the result with 100 in place, and calls it again.
    ja: repeatable_normal(shape, seed) の結果をその場で 100 に書き換えてから、もう一度呼び出します。"""
    first = answer.repeatable_normal(shape, seed)
    kept = first.clone()
    first.fill_(100)
    return [kept, answer.repeatable_normal(shape, seed)]


def in_default_dtype(answer, dtype, shape, seed):
    """en: Calls your repeatable_normal(shape, seed) under torch.set_default_dtype(dtype), twice.
    ja: torch.set_default_dtype(dtype) の下で repeatable_normal(shape, seed) を 2 回呼び出します。"""
    torch.set_default_dtype(dtype)
    try:
        return [answer.repeatable_normal(shape, seed) for _ in range(2)]
    finally:
        torch.set_default_dtype(torch.float32)


def flags():
    """Return the flags that deterministic() has to do with."""
    cudnn = torch.backends.cudnn
    return {
        "deterministic algorithms": torch.are_deterministic_algorithms_enabled(),
        "warn_only": torch.is_deterministic_algorithms_warn_only_enabled(),
        "cudnn.deterministic": cudnn.deterministic,
        "cudnn.benchmark": cudnn.benchmark,
        "cudnn.enabled": cudnn.enabled,
    }


@contextlib.contextmanager
def starting_with(*wanted):
    kept = flags()
    try:
        _set(*wanted)
        yield
    finally:
        _set(*kept.values())


def _set(mode, warn_only, cudnn_deterministic, benchmark, enabled):
    torch._C._set_deterministic_algorithms(mode, warn_only=warn_only)
    cudnn = torch.backends.cudnn
    cudnn.deterministic, cudnn.benchmark, cudnn.enabled = cudnn_deterministic, benchmark, enabled


def inside_and_after(answer, *before):
    """en: Sets the five flags (deterministic algorithms, warn_only, cudnn.deterministic, cudnn.benchmark,
    cudnn.enabled) to the given values and enters your deterministic(). Returns the flags inside the block and after it.
    ja: 5 つのフラグ（deterministic algorithms、warn_only、cudnn.deterministic、cudnn.benchmark、cudnn.enabled）を
    与えられた値にしてから deterministic() に入ります。ブロックの中と後のフラグを返します。"""
    with starting_with(*before):
        with answer.deterministic():
            inside = flags()
        return {"inside": inside, "after": flags()}


def made_earlier(answer, made_with, entered_with):
    """en: Sets the five flags to `made_with` and calls your deterministic(); sets them to `entered_with` and only then
    enters the block. Returns the flags right after the call, inside the block, and after it.
    ja: 5 つのフラグを `made_with` にして deterministic() を呼び出し、次に `entered_with` にしてからブロックに
    入ります。呼び出した直後、ブロックの中、ブロックの後のフラグを返します。"""
    with starting_with(*made_with):
        block = answer.deterministic()
        called = flags()
        _set(*entered_with)
        with block:
            inside = flags()
        return {"called": called, "inside": inside, "after": flags()}


def streams_around(answer):
    """en: Enters your deterministic() and leaves it. Returns which global generators have moved inside, and which
    afterwards.
    ja: deterministic() に入って出ます。ブロックの中までに動いたグローバルな生成器と、出た後までに動いたものを
    返します。"""
    before = states()
    with starting_with(False, False, False, False, True):
        with answer.deterministic():
            inside = states()
        after = states()
    return [[name for name in before if before[name] != later[name]] for later in (inside, after)]


def changed_inside(answer, before, meanwhile):
    """en: Like inside_and_after, but the block itself sets the flags to `meanwhile`. Returns the flags after the block.
    ja: inside_and_after と同じですが、ブロックの中で 5 つのフラグを `meanwhile` に変えます。ブロックの後のフラグを
    返します。"""
    with starting_with(*before):
        with answer.deterministic():
            inside = flags()
            _set(*meanwhile)
        return {"inside": inside, "after": flags()}


class Trouble(Exception):
    """An error inside the block."""


class Stop(BaseException):
    """Like KeyboardInterrupt, it is no Exception."""


def broken_off(answer, kind, *before):
    """en: Raises an error inside your deterministic(): Trouble (an Exception) or Stop (a BaseException, like
    KeyboardInterrupt). Returns the flags inside, which error came out, and the flags after it.
    ja: deterministic() の中でエラー Trouble（Exception の一種）または Stop（KeyboardInterrupt と同じく BaseException
    の一種）を起こします。ブロックの中のフラグ、外に伝わったエラー、その後のフラグを返します。"""
    inside, came = None, "no error"
    with starting_with(*before):
        try:
            with answer.deterministic():
                inside = flags()
                raise {"Trouble": Trouble, "Stop": Stop}[kind]("inside the block")
        except (Trouble, Stop) as error:
            came = f"{type(error).__name__}: {error}"
        return {"inside": inside, "came out": came, "after": flags()}


def nested(answer, *before):
    """en: Enters your deterministic() twice, one block inside the other. Returns the flags in the inner block, after
    it, and after both.
    ja: deterministic() に 2 重に入ります。内側のブロックの中、内側を出た後、両方を出た後のフラグを返します。"""
    with starting_with(*before):
        with answer.deterministic():
            with answer.deterministic():
                inner = flags()
            outer = flags()
        return {"inner": inner, "outer": outer, "after": flags()}


def one_after_the_other(answer, first, second):
    """en: Enters your deterministic() twice, one block after the other, and sets the flags before each. Returns the
    flags after each block.
    ja: フラグを設定しては deterministic() に入ることを 2 回続けます。それぞれのブロックの後のフラグを返します。"""
    found = []
    for before in (first, second):
        with starting_with(*before):
            with answer.deterministic():
                inside = flags()
            found.append({"inside": inside, "after": flags()})
    return found


def _draw_uniform():
    return torch.rand(2)


def _draw_one_normal():
    return torch.randn(())


def _draw_mixture():
    return [torch.randperm(4), torch.randn(3), torch.randint(10, (2,))]


def _draw_nothing():
    return "nothing drawn"


FUNCTIONS = {
    "rand": _draw_uniform,
    "randn": _draw_one_normal,
    "mixture": _draw_mixture,
    "nothing": _draw_nothing,
}


def replayed(answer, name, times, seed, before):
    """en: Seeds torch, draws torch.randn(()) `before` times, and calls your replay(f, times) with an f that draws:
    "rand" torch.rand(2), "randn" torch.randn(()), "mixture" randperm(4), randn(3) and randint(10, (2,)), "nothing"
    nothing. Returns the results, how often f was called, and torch.rand(2) drawn afterwards.
    ja: torch にシードを設定し、torch.randn(()) を `before` 回引いてから replay(f, times) を呼び出します。f が引くのは
    "rand" なら torch.rand(2)、"randn" なら torch.randn(())、"mixture" なら randperm(4)・randn(3)・randint(10, (2,))
    です。"nothing" なら何も引きません。結果、f が呼ばれた回数、その後に引いた torch.rand(2) を返します。"""
    torch.default_generator.manual_seed(seed)
    for _ in range(before):
        torch.randn(())
    calls = 0

    def f():
        nonlocal calls
        calls += 1
        return FUNCTIONS[name]()

    results = answer.replay(f, times)
    return {"results": results, "calls": calls, "next": torch.rand(2)}


def numbered(answer, times):
    """en: Calls your replay(f, times) with an f that returns "call 1", "call 2", … and draws nothing.
    ja: "call 1", "call 2", … を順に返し、乱数は引かない f で replay(f, times) を呼び出します。"""
    counter = itertools.count(1)
    return answer.replay(lambda: f"call {next(counter)}", times)


def as_returned(answer):
    """en: Calls your replay(f, 2) with an f that returns None, and with one that returns torch.is_grad_enabled().
    ja: None を返す f と、torch.is_grad_enabled() を返す f で replay(f, 2) を呼び出します。"""
    return [answer.replay(lambda: None, 2), answer.replay(lambda: torch.is_grad_enabled(), 2)]


def replayed_on_device(answer, times):
    """en: Seeds torch on every device and calls your replay(f, times) with an f that draws torch.rand(3) on the device
    of this run. Returns the results, the draw after them, and three draws without replay after the same seed.
    ja: すべてのデバイスの torch にシードを設定し、実行中のデバイス上で torch.rand(3) を引く f で replay(f, times) を
    呼び出します。結果、その次に引いた数、同じシードの後に replay を使わずに 3 回引いた数を返します。"""

    def f():
        return torch.rand(3, device=device)

    torch.manual_seed(7)
    results = answer.replay(f, times)
    following = f()
    torch.manual_seed(7)
    return {"results": results, "next": following, "plain": [f(), f(), f()]}


def two_numbers():
    return torch.rand(2)


class Numbers(Dataset):
    """en: A data set of the samples 100, 101, 102, …
    ja: サンプル 100, 101, 102, … のデータセットです。"""

    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        return 100 + range(self.count)[index]


def _epoch(loader):
    return [batch.tolist() if isinstance(batch, torch.Tensor) else batch for batch in itertools.islice(loader, 60)]


def epochs(answer, count, batch_size, seed, number, global_seed=0):
    """en: Seeds the global generators with `global_seed`, makes seeded_loader(dataset, batch_size, seed) for the
    samples 100, 101, … (`count` of them), and returns the batches of `number` epochs.
    ja: グローバルな生成器に `global_seed` を設定し、サンプル 100, 101, …（`count` 個）について
    seeded_loader(dataset, batch_size, seed) を作り、`number` エポック分のバッチを返します。"""
    random.seed(global_seed)
    np.random.seed(global_seed)
    torch.default_generator.manual_seed(global_seed)
    loader = answer.seeded_loader(Numbers(count), batch_size, seed)
    return [_epoch(loader) for _ in range(number)]


def first_epochs(answer, count, batch_size, seeds):
    """en: For each of the seeds, makes seeded_loader(dataset, batch_size, seed) for the samples 100, 101, … (`count` of
    them), and returns the batches of its first epoch.
    ja: シードごとに、サンプル 100, 101, …（`count` 個）について seeded_loader(dataset, batch_size, seed) を作り、
    最初のエポックのバッチを返します。"""
    return [epochs(answer, count, batch_size, seed, 1)[0] for seed in seeds]


def alternating(answer, count, batch_size, seed):
    """en: Makes two loaders of one data set with the same seed and goes through an epoch of the first, one of the
    second, the first again, the second again. Returns the epochs of each.
    ja: 同じデータセットと同じシードでローダーを 2 つ作り、1 つ目、2 つ目、また 1 つ目、また 2 つ目と
    1 エポックずつ回します。それぞれのエポックを返します。"""
    dataset = Numbers(count)
    first, second = (answer.seeded_loader(dataset, batch_size, seed) for _ in range(2))
    found = [_epoch(loader) for loader in (first, second, first, second)]
    return {"first": found[::2], "second": found[1::2]}


def side_by_side(answer, count, batch_size, seed):
    """en: Makes two loaders of one data set with the same seed and goes through both at the same time, batch by batch.
    ja: 同じデータセットと同じシードでローダーを 2 つ作り、1 バッチずつ交互に取り出しながら同時に回します。"""
    dataset = Numbers(count)
    first, second = (answer.seeded_loader(dataset, batch_size, seed) for _ in range(2))
    return [[one.tolist(), other.tolist()] for one, other in itertools.islice(zip(first, second, strict=True), 60)]


def moved_by_iterating(answer, count, batch_size, seed):
    """en: Makes a loader and goes through two epochs of it. Returns which global generators have moved, and the samples
    of each epoch, sorted.
    ja: ローダーを作り、2 エポック回します。動いたグローバルな生成器の名前と、各エポックのサンプルを
    並べ替えて返します。"""
    before = states()
    loader = answer.seeded_loader(Numbers(count), batch_size, seed)
    found = [sorted(itertools.chain.from_iterable(_epoch(loader))) for _ in range(2)]
    after = states()
    return {"moved": [name for name in before if before[name] != after[name]], "samples": found}


def kind_of(answer, count, batch_size):
    """en: Makes a loader with seed 0. Returns whether it is a DataLoader, how many batches it says it has, and the
    type, dtype and shape of each batch.
    ja: シード 0 のローダーを作ります。DataLoader かどうか、ローダーが答えるバッチ数、各バッチの型・データ型・形状を
    返します。"""
    loader = answer.seeded_loader(Numbers(count), batch_size, 0)
    shapes = [f"{type(batch).__name__} {batch.dtype} {tuple(batch.shape)}" for batch in itertools.islice(loader, 60)]
    return {"DataLoader": isinstance(loader, DataLoader), "len": len(loader), "batches": shapes}


def only_made(answer, count, batch_size):
    """en: Makes a loader with seed 0 and does not go through it. Returns whether it is a DataLoader.
    ja: シード 0 のローダーを作るだけで、回しません。DataLoader かどうかを返します。"""
    return isinstance(answer.seeded_loader(Numbers(count), batch_size, 0), DataLoader)
