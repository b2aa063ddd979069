"""Exercise 12: how many batches, how many steps, and which samples when.

An epoch goes through all samples once, batch by batch. If the samples don't divide into full batches, the last batch
of the epoch is short, or it is dropped. Everything here is whole numbers, and no tensor is needed.

演習 12: バッチはいくつできて、何ステップになり、いつどのサンプルを使うのかを求めます。

1 エポックでは、すべてのサンプルをバッチごとに 1 回ずつ使います。サンプルがバッチサイズで割り切れなければ、エポックの
最後のバッチは短くなるか、捨てられます。ここで扱うのは整数だけで、テンソルは必要ありません。
"""

from collections.abc import Sequence


def iterations_per_epoch(samples: int, batch_size: int, drop_last: bool = False) -> int:
    """Return the number of batches in one epoch.

    A last batch that is not full counts, unless drop_last is True. Exact for huge counts, too.

    Raises: ValueError for batch_size < 1 or samples < 0.

        >>> iterations_per_epoch(1000, 32), iterations_per_epoch(1000, 32, drop_last=True)
        (32, 31)

    1 エポックのバッチの数を返します。
    最後の満たないバッチも数えますが、drop_last が True なら数えません。巨大な数でも正確です。
    batch_size < 1 や samples < 0 には ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if batch_size < 1 or samples < 0:
        raise ValueError(f"'batch_size' must be at least 1 and 'samples' at least 0 (got {batch_size}, {samples})")
    return samples // batch_size if drop_last else -(-samples // batch_size)
    ### END SOLUTION


def total_iterations(samples: int, batch_size: int, epochs: int, drop_last: bool = False) -> int:
    """Return the number of batches over the whole training.

    Every epoch has its own short last batch: batches never run across epochs.

    Raises: ValueError for batch_size < 1, samples < 0 or epochs < 0.

        >>> total_iterations(10, 4, epochs=3)
        9

    学習全体でのバッチの数を返します。
    最後の短いバッチはエポックごとにあり、バッチがエポックをまたぐことはありません。
    batch_size < 1、samples < 0、epochs < 0 には ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if epochs < 0:
        raise ValueError(f"'epochs' must be at least 0 (got {epochs})")
    return epochs * iterations_per_epoch(samples, batch_size, drop_last)
    ### END SOLUTION


def batch_sizes(samples: int, batch_size: int, drop_last: bool = False) -> list[int]:
    """Return the number of samples in each batch of one epoch, in order.

    All batches but the last have batch_size samples. With drop_last=True the last one is left out if it is not full.
    0 samples give an empty list.

    Raises: ValueError for batch_size < 1 or samples < 0.

        >>> batch_sizes(10, 4)
        [4, 4, 2]

    1 エポックの各バッチに入るサンプルの数を、順に並べたリストを返します。
    最後以外のバッチには batch_size 個のサンプルが入ります。drop_last=True のとき、最後のバッチが満たなければ除きます。
    サンプルが 0 個なら空のリストです。
    batch_size < 1 や samples < 0 には ValueError を送出します。
    """
    ### BEGIN SOLUTION
    count = iterations_per_epoch(samples, batch_size, drop_last)
    return [min(batch_size, samples - batch * batch_size) for batch in range(count)]
    ### END SOLUTION


def position(step: int, samples: int, batch_size: int, drop_last: bool = False) -> tuple[int, range]:
    """Return where training is at a step: the epoch, and the indices of the samples in the batch.

    step counts all batches of the training, across epochs, and begins at 0; the epoch begins at 0, too. The samples
    are not shuffled, so the batch is a range of indices.

    Raises: ValueError for step < 0, batch_size < 1, samples < 0, or an epoch without batches.

        >>> position(2, samples=10, batch_size=4), position(3, samples=10, batch_size=4)
        ((0, range(8, 10)), (1, range(0, 4)))

    あるステップでの学習の位置、つまりエポックの番号と、バッチに入るサンプルのインデックスを返します。
    step は学習全体のバッチをエポックをまたいで数えた番号で、0 から始まります。エポックの番号も 0 から始まります。
    サンプルはシャッフルしないので、バッチはインデックスの range になります。
    step < 0、batch_size < 1、samples < 0 のとき、またはエポックにバッチが 1 つもないときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    count = iterations_per_epoch(samples, batch_size, drop_last)
    if step < 0 or count == 0:
        raise ValueError(f"'step' must be at least 0, and an epoch have a batch (got {step}, {count} batches)")
    epoch, batch = divmod(step, count)
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
    ### END SOLUTION


def updates(samples: int, batch_size: int, accumulation: int, epochs: int, drop_last: bool = False) -> int:
    """Return the number of optimizer steps when the gradients of several batches are added up for each step.

    One step is made for every `accumulation` batches. What is left at the end of an epoch, fewer batches than that,
    gets a step of its own: groups never run across epochs.

    Raises: ValueError for accumulation < 1, batch_size < 1, samples < 0 or epochs < 0.

        >>> updates(10, 2, accumulation=2, epochs=3)  # 5 batches in an epoch: 2, 2 and 1 of them for a step
        9

    いくつかのバッチの勾配を足し合わせてから更新するときの、オプティマイザのステップの数を返します。
    `accumulation` 個のバッチごとに 1 ステップ更新します。エポックの終わりに残ったバッチは、それより少なくても
    1 ステップになります。組がエポックをまたぐことはありません。
    accumulation < 1、batch_size < 1、samples < 0、epochs < 0 には ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if accumulation < 1 or epochs < 0:
        raise ValueError(f"'accumulation' must be at least 1 and 'epochs' at least 0 (got {accumulation}, {epochs})")
    return epochs * -(-iterations_per_epoch(samples, batch_size, drop_last) // accumulation)
    ### END SOLUTION


def epoch_mean(losses: Sequence[float], sizes: Sequence[int]) -> float:
    """Return the mean loss per sample of an epoch.

    losses holds the mean loss of each batch, sizes the number of samples in each. Every sample counts the same,
    whatever batch it is in.

    Raises: ValueError for unequal lengths, or if there are no samples at all.

        >>> epoch_mean([1.0, 4.0], [4, 2])  # (4 * 1 + 2 * 4) / 6
        2.0

    1 エポックの、サンプル 1 個あたりの平均損失を返します。
    losses は各バッチの平均損失、sizes は各バッチのサンプル数です。どのバッチにあっても、サンプル 1 個の重みは同じです。
    長さが違うとき、またはサンプルが 1 個もないときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    total = sum(loss * size for loss, size in zip(losses, sizes, strict=True))
    samples = sum(sizes)
    if samples == 0:
        raise ValueError("there must be at least one sample")
    return total / samples
    ### END SOLUTION
