"""
tasks: [iterations_per_epoch, total_iterations, batch_sizes, position, updates, epoch_mean]
idea:
  en: Walk through the training with loops, and count what happens; only the first task needs a formula.
  ja: ループで学習をたどり、起きたことを数えます。式が必要なのは最初の設問だけです。
"""

from fractions import Fraction


class TooSmall(ValueError):
    pass


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if not (batch_size > 0 <= samples):
        raise TooSmall(samples, batch_size)
    full, rest = divmod(samples, batch_size)
    return full if drop_last or not rest else full + 1


def batch_sizes(samples, batch_size, drop_last=False):
    if not (batch_size > 0 <= samples):
        raise TooSmall(samples, batch_size)
    sizes = []
    while samples >= batch_size:
        sizes.append(batch_size)
        samples -= batch_size
    if samples and not drop_last:
        sizes.append(samples)
    return sizes


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise TooSmall(epochs)
    sizes = batch_sizes(samples, batch_size, drop_last)
    count = 0
    for _ in range(epochs):
        for _ in sizes:
            count += 1
    return count


def position(step, samples, batch_size, drop_last=False):
    sizes = batch_sizes(samples, batch_size, drop_last)
    if step < 0 or not sizes:
        raise TooSmall(step)
    epoch = 0
    while True:
        start = 0
        for size in sizes:
            if step == 0:
                return epoch, range(start, start + size)
            step -= 1
            start += size
        epoch += 1


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation <= 0 or epochs < 0:
        raise TooSmall(accumulation, epochs)
    sizes = batch_sizes(samples, batch_size, drop_last)
    steps = 0
    for _ in range(epochs):
        waiting = 0
        for _ in sizes:
            waiting += 1
            if waiting == accumulation:
                steps += 1
                waiting = 0
        steps += waiting > 0
    return steps


def epoch_mean(losses, sizes):
    every = [Fraction(loss) for loss, size in zip(losses, sizes, strict=True) for _ in range(size)]
    if not every:
        raise TooSmall
    return float(sum(every) / len(every))
