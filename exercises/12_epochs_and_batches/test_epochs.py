"""Visible tests: run them with `pytest`, and debug in your editor.

見えるテストです。`pytest` で実行し、エディターでデバッグできます。
"""

import pytest
from epochs import batch_sizes, epoch_mean, iterations_per_epoch, position, total_iterations, updates

# --- 1. iterations_per_epoch


def test_a_rest_is_a_batch():
    """Round up, or down with drop_last. 切り上げです。drop_last なら切り捨てです。"""
    assert iterations_per_epoch(1000, 32) == 32
    assert iterations_per_epoch(1000, 32, drop_last=True) == 31
    assert iterations_per_epoch(12, 4) == 3


def test_no_batch_size():
    """A batch size of 0 is refused. バッチサイズ 0 は受け付けません。"""
    with pytest.raises(ValueError):
        iterations_per_epoch(10, 0)


# --- 2. total_iterations


def test_batches_of_the_whole_training():
    """Every epoch has its own rest. 余りはエポックごとにあります。"""
    assert total_iterations(10, 4, epochs=3) == 9
    assert total_iterations(10, 4, epochs=3, drop_last=True) == 6


def test_less_than_no_epochs():
    """-1 epochs are refused. -1 エポックは受け付けません。"""
    with pytest.raises(ValueError):
        total_iterations(10, 4, epochs=-1)


# --- 3. batch_sizes


def test_sizes():
    """The last batch is short. 最後のバッチは短くなります。"""
    assert batch_sizes(10, 4) == [4, 4, 2]
    assert batch_sizes(10, 4, drop_last=True) == [4, 4]
    assert batch_sizes(12, 4) == [4, 4, 4]


def test_nothing_to_learn_from():
    """No samples, no batches. サンプルがなければバッチもありません。"""
    assert batch_sizes(0, 4) == []


# --- 4. position


def test_the_end_of_an_epoch():
    """After the short batch a new epoch begins. 短いバッチの次から新しいエポックになります。"""
    assert position(2, samples=10, batch_size=4) == (0, range(8, 10))
    assert position(3, samples=10, batch_size=4) == (1, range(0, 4))


def test_an_epoch_without_batches():
    """Without a batch there is no position. バッチがなければ位置もありません。"""
    with pytest.raises(ValueError):
        position(0, samples=3, batch_size=4, drop_last=True)


# --- 5. updates


def test_steps_of_the_optimizer():
    """5 batches in groups of 2 are 3 steps in each epoch. 5 つのバッチは 2 つずつの組で 3 ステップです。"""
    assert updates(10, 2, accumulation=2, epochs=1) == 3
    assert updates(10, 2, accumulation=2, epochs=3) == 9


def test_no_group():
    """Groups of 0 batches are refused. 0 個ずつの組は受け付けません。"""
    with pytest.raises(ValueError):
        updates(10, 2, accumulation=0, epochs=1)


# --- 6. epoch_mean


def test_mean_per_sample():
    """Large batches count more. 大きいバッチほど重みが大きくなります。"""
    assert epoch_mean([1.0, 4.0], [4, 2]) == pytest.approx(2.0)


@pytest.mark.parametrize(("losses", "sizes"), [([1.0, 2.0], [4]), ([], [])])
def test_no_mean(losses, sizes):
    """Lengths that differ and empty epochs are refused. 長さの違いと空のエポックは受け付けません。"""
    with pytest.raises(ValueError):
        epoch_mean(losses, sizes)
