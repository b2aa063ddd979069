"""Seeds and determinism: five tasks that make random numbers, and whole computations, come out the same again.

乱数シードと再現性：乱数や計算の結果をもう一度同じにするための 5 つの設問です。
"""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

T = TypeVar("T")


def seed_everything(seed: int) -> torch.Generator:
    """Seed Python's random, NumPy's global generator and torch on every device; return torch's default generator.

    After the same seed, each of them gives the same numbers, whatever was drawn before; after another seed, others.
    Nothing else is changed, and nothing fails on a machine without a GPU. Raises ValueError unless 0 ≤ seed < 2**32;
    all generators are then as they were.

        >>> seed_everything(0) is torch.default_generator
        True

    Python の random、NumPy のグローバルな生成器、すべてのデバイスの torch にシードを設定し、torch の既定の生成器を
    返します。それまでに何を引いていても、同じシードの後はどの生成器からも同じ数が出て、違うシードの後は違う数が出ます。
    ほかのものは変えず、GPU のないマシンでもエラーになりません。0 ≤ seed < 2**32 でなければ ValueError を送出し、
    そのときはどの生成器も元のままです。
    """
    ### BEGIN SOLUTION
    if not 0 <= seed < 2**32:
        raise ValueError(f"seed must be at least 0 and below 2**32 (got {seed})")
    random.seed(seed)
    np.random.seed(seed)
    return torch.manual_seed(seed)
    ### END SOLUTION


def repeatable_normal(shape: Sequence[int], seed: int) -> Tensor:
    """Return a new tensor of standard normal values: the same for the same shape and seed at every call.

    The result has the default dtype and is on the CPU. seed is any int that torch.manual_seed takes, -1 too.
    Different seeds (from 0 to 2**32 - 1) give values that have nothing to do with each other. The global state of all
    generators neither matters nor moves, also where the call fails (torch's own error for a shape such as (2, -1)).

        >>> torch.equal(repeatable_normal((2, 3), seed=5), repeatable_normal((2, 3), seed=5))
        True

    標準正規分布に従う値の新しいテンソルを返します。形状とシードが同じなら、何度呼び出しても同じ値です。
    データ型は既定の dtype で、CPU に置きます。seed には torch.manual_seed が受け取る int なら何でも使えます（-1 も）。
    シードが違えば（0 から 2**32 - 1 では）、互いに関係のない値になります。グローバルな乱数の状態には影響されず、
    動かすこともありません。(2, -1) のような形状で（torch 自身のエラーで）失敗したときも、状態は動きません。
    """
    ### BEGIN SOLUTION
    return torch.randn(tuple(shape), generator=torch.Generator().manual_seed(seed))
    ### END SOLUTION


@contextmanager
def deterministic() -> Iterator[None]:
    """Ask for deterministic algorithms inside a with block.

    Inside, torch.are_deterministic_algorithms_enabled() and torch.backends.cudnn.deterministic are True, and
    torch.backends.cudnn.benchmark is False; torch.backends.cudnn.enabled stays as it is. Afterwards all of them are as
    they were before the block, torch.is_deterministic_algorithms_warn_only_enabled() too: also when blocks are nested,
    when the block itself changed them, and when it ends with an exception (Ctrl+C included), which is passed on.
    Calling deterministic() without entering the block changes nothing, and no random generator is seeded or moved.

        >>> with deterministic():
        ...     torch.are_deterministic_algorithms_enabled()
        True

    with ブロックの中で、決定的なアルゴリズムを使うように設定します。
    ブロックの中では torch.are_deterministic_algorithms_enabled() と torch.backends.cudnn.deterministic が True、
    torch.backends.cudnn.benchmark が False です。torch.backends.cudnn.enabled は変えません。ブロックの後は、
    torch.is_deterministic_algorithms_warn_only_enabled() も含めて、すべてブロックの前と同じに戻ります。入れ子にした
    ときも、ブロックの中で設定が変えられたときも、例外（Ctrl+C も含む）で終わったときも同じです。
    例外はそのまま外に伝えます。deterministic() を呼び出しただけで、ブロックに入らなければ何も変わりません。
    乱数の生成器を動かしたり、シードを設定したりもしません。
    """
    ### BEGIN SOLUTION
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    mode, warn_only = (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
    )
    try:
        torch.use_deterministic_algorithms(True)
        cudnn.deterministic, cudnn.benchmark = True, False
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = flags
        torch.use_deterministic_algorithms(mode, warn_only=warn_only)
    ### END SOLUTION


def replay(f: Callable[[], T], times: int) -> list[T]:
    """Call f exactly `times` times, each time from the random state that was found; return the list of its results.

    Afterwards the global stream stands where one call of f leaves it. This holds for torch's generator on the CPU, and
    on the accelerator where there is one (f draws from these only). Raises ValueError if times < 1.

        >>> first, second = replay(lambda: torch.rand(2), 2)
        >>> torch.equal(first, second), torch.equal(first, torch.rand(2))
        (True, False)

    f をちょうど `times` 回、毎回、呼び出されたときの乱数の状態から実行し、結果をリストで返します。
    終わった後のグローバルな乱数の状態は、f を 1 回だけ実行した後と同じです。これは CPU の torch の生成器と、
    アクセラレータがあればその生成器について成り立つようにします（f が乱数を引くのは、これらからだけです）。
    times < 1 なら ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if times < 1:
        raise ValueError(f"times must be at least 1 (got {times})")
    accelerator = torch.accelerator.current_accelerator(check_available=True)
    kind = "cuda" if accelerator is None else accelerator.type
    results = []
    for _ in range(times - 1):
        with torch.random.fork_rng(devices=range(torch.accelerator.device_count()), device_type=kind):
            results.append(f())
    return [*results, f()]
    ### END SOLUTION


def seeded_loader(dataset: Dataset, batch_size: int, seed: int) -> DataLoader:
    """Return a DataLoader that shuffles differently in every epoch, and in the same way for the same seed.

    Two loaders with the same seed give the same epochs, first, second and so on, whatever the global seed is and
    whatever other loaders do; another seed gives other epochs. Neither making the loader nor going through it moves a
    global stream. Each epoch has every sample once; the last batch may be shorter. Raises ValueError for batch_size < 1
    (DataLoader's own error will do).

        >>> loader = seeded_loader(range(5), batch_size=2, seed=0)
        >>> [len(batch) for batch in loader]
        [2, 2, 1]

    エポックごとに違う順にシャッフルし、シードが同じなら同じシャッフルを繰り返す DataLoader を返します。
    シードが同じ 2 つのローダーは、グローバルなシードにも、ほかのローダーの動きにも関係なく、1 回目、2 回目、…の
    エポックが同じです。シードが違えば違うエポックになります。ローダーを作っても、回しても、グローバルな乱数の状態は
    動きません。どのエポックにも全サンプルが 1 回ずつ現れ、最後のバッチは短くなることがあります。
    batch_size < 1 なら ValueError を送出します（DataLoader 自身のエラーでかまいません）。
    """
    ### BEGIN SOLUTION
    return DataLoader(dataset, batch_size=batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed))
    ### END SOLUTION
