"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import random

import numpy as np
import pytest
import torch
from reproducibility import deterministic, repeatable_normal, replay, seed_everything, seeded_loader


def draw_from_all():
    return random.random(), float(np.random.rand()), torch.rand(()).item()


def test_seed_everything_repeats_all_three():
    """random, NumPy and torch give the same numbers again. / random・NumPy・torch から同じ数がもう一度出ます。"""
    seed_everything(7)
    first = draw_from_all()
    seed_everything(7)

    assert draw_from_all() == first


def test_seed_everything_refuses_minus_one():
    """-1 raises ValueError. / -1 なら ValueError です。"""
    with pytest.raises(ValueError):
        seed_everything(-1)


def test_repeatable_normal_repeats():
    """The same seed gives the same values, another seed others. / シードが同じなら同じ値、違えば違う値です。"""
    first = repeatable_normal((2, 3), seed=5)

    assert first.shape == (2, 3)
    assert torch.equal(first, repeatable_normal((2, 3), seed=5))
    assert not torch.equal(first, repeatable_normal((2, 3), seed=6))


def test_repeatable_normal_leaves_the_global_stream_alone():
    """The global state is as before. / グローバルな乱数の状態は変わりません。"""
    before = torch.get_rng_state()

    repeatable_normal((3,), seed=5)

    assert torch.equal(torch.get_rng_state(), before)


def test_deterministic_inside_and_after():
    """On inside the block, off afterwards. / ブロックの中では有効で、後では無効に戻ります。"""
    with deterministic():
        assert torch.are_deterministic_algorithms_enabled()
        assert torch.backends.cudnn.deterministic
    assert not torch.are_deterministic_algorithms_enabled()
    assert not torch.backends.cudnn.deterministic


def test_deterministic_after_an_exception():
    """The flags are put back, and the error comes out. / フラグは元に戻り、例外はそのまま伝わります。"""
    with pytest.raises(KeyError), deterministic():
        raise KeyError("inside")
    assert not torch.are_deterministic_algorithms_enabled()


def test_replay_draws_the_same_numbers():
    """All results are equal, and the next draw is another one. / 結果はすべて等しく、次に引く数は違います。"""
    first, second, third = replay(lambda: torch.rand(2), 3)

    assert torch.equal(first, second)
    assert torch.equal(first, third)
    assert not torch.equal(first, torch.rand(2))


def test_replay_refuses_zero_times():
    """times=0 raises ValueError. / times=0 なら ValueError です。"""
    with pytest.raises(ValueError):
        replay(lambda: 1, 0)


def test_seeded_loader_repeats_its_epochs():
    """Two loaders with one seed go through the same epochs. / シードが同じ 2 つのローダーは、エポックも同じです。"""
    data = list(range(10))
    first, second = seeded_loader(data, 4, seed=1), seeded_loader(data, 4, seed=1)

    for _ in range(2):
        assert [batch.tolist() for batch in first] == [batch.tolist() for batch in second]


def test_seeded_loader_shuffles_anew_in_each_epoch():
    """Two epochs of one loader differ. / 1 つのローダーの 2 つのエポックは違います。"""
    loader = seeded_loader(list(range(20)), 20, seed=1)

    assert next(iter(loader)).tolist() != next(iter(loader)).tolist()
