"""Learning-rate schedules: steps down, a warm-up, both together, and the loop that applies them.

学習率のスケジュール：段階的に下げる、ウォームアップする、両方を組み合わせる、そしてループの中で使います。
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    """Return the learning rate that StepLR uses in an epoch, as a Python float of full precision (no float32).

    Epochs count from 0. The first step_size epochs use base, the next step_size use base * gamma, then
    base * gamma**2, and so on.
    Raises ValueError for step_size < 1 or epoch < 0.

        >>> [step_decay(8.0, epoch, step_size=2, gamma=0.5) for epoch in range(5)]
        [8.0, 8.0, 4.0, 4.0, 2.0]

    StepLR があるエポックで使う学習率を、Python の float で（float32 に落とさずに）返します。
    エポックは 0 から数えます。最初の step_size 個のエポックは base、次の step_size 個は base * gamma、
    その次は base * gamma**2 というように続きます。
    step_size < 1 または epoch < 0 のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if step_size < 1:
        raise ValueError(f"step_size must be at least 1 (got {step_size})")
    if epoch < 0:
        raise ValueError(f"epoch must not be negative (got {epoch})")
    return base * gamma ** (epoch // step_size)
    ### END SOLUTION


def warmup_factor(epoch: int, warmup: int) -> float:
    """Return the share of the full learning rate that an epoch of a linear warm-up uses.

    (epoch + 1) / warmup, but never more than 1. Epochs count from 0, so the share is never 0, and the last of the
    warmup epochs has the full rate. warmup = 0 means no warm-up: 1.0 for every epoch.
    A Python float of full precision (no float32). Raises ValueError where epoch or warmup is negative.

        >>> [warmup_factor(epoch, 4) for epoch in range(6)]
        [0.25, 0.5, 0.75, 1.0, 1.0, 1.0]

    線形のウォームアップで、あるエポックが本来の学習率の何倍を使うかを返します。
    (epoch + 1) / warmup で、1 を超えることはありません。エポックは 0 から数えるので 0 にはならず、
    warmup 個のエポックの最後で本来の学習率に達します。warmup = 0 はウォームアップなしで、どのエポックでも 1.0 です。
    Python の float を（float32 に落とさずに）返します。epoch か warmup が負のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if epoch < 0 or warmup < 0:
        raise ValueError(f"epoch and warmup must not be negative (got {epoch} and {warmup})")
    return 1.0 if epoch >= warmup else (epoch + 1) / warmup
    ### END SOLUTION


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    """Return a scheduler for the optimizer, with step() once per epoch, that warms up linearly.

    In epoch e each parameter group has warmup_factor(e, warmup) times its own rate, that is, the one that it has now.
    The rates of the first epoch (e = 0) are set at once; after the warm-up every group keeps its own rate. Parameters,
    gradients, the optimizer's state and its other options stay as they are: no step() of it is called here.
    The rates are Python floats; the optimizer has had no scheduler before.
    Raises ValueError for warmup < 0.

        >>> optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.5)
        >>> scheduler = warmup_scheduler(optimizer, 4)
        >>> scheduler.get_last_lr()
        [0.125]

    エポックごとに 1 回 step() を呼んで使う、線形ウォームアップのスケジューラを、optimizer に対して作って返します。
    エポック e では、どのパラメータグループの学習率も、自分の学習率（いま設定されている値）の
    warmup_factor(e, warmup) 倍です。最初のエポック (e = 0) の学習率はすぐに設定し、ウォームアップの後は
    それぞれ自分の学習率のままです。パラメータ、勾配、optimizer の内部状態、ほかのオプションは変えません。
    つまり、ここで optimizer.step() は呼びません。
    学習率は Python の float で、optimizer にスケジューラを付けるのはこれが初めてです。
    warmup < 0 のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if warmup < 0:
        raise ValueError(f"warmup must not be negative (got {warmup})")
    return LambdaLR(optimizer, lambda epoch: warmup_factor(epoch, warmup))
    ### END SOLUTION


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    """Return a scheduler for the optimizer, with step() once per epoch: a linear warm-up, then steps down.

    In epoch e each parameter group has warmup_factor(e, warmup) * gamma ** (max(e - warmup, 0) // step_size) times its
    own rate: the decay counts its epochs from the end of the warm-up. All else is as in warmup_scheduler.
    Raises ValueError for warmup < 0 or step_size < 1.

        >>> optimizer = torch.optim.SGD([torch.zeros(1)], lr=8.0)
        >>> scheduler = warmup_then_step(optimizer, warmup=2, step_size=3, gamma=0.5)
        >>> rates = []
        >>> for epoch in range(9):
        ...     rates += scheduler.get_last_lr()
        ...     optimizer.step()
        ...     scheduler.step()
        >>> rates
        [4.0, 8.0, 8.0, 8.0, 8.0, 4.0, 4.0, 4.0, 2.0]

    エポックごとに 1 回 step() を呼んで使うスケジューラを、optimizer に対して作って返します。
    線形のウォームアップをし、その後は段階的に下げます。
    エポック e では、どのパラメータグループの学習率も、自分の学習率の
    warmup_factor(e, warmup) * gamma ** (max(e - warmup, 0) // step_size) 倍です。つまり、下げるまでのエポックは
    ウォームアップが終わったところから数えます。ほかは warmup_scheduler と同じです。
    warmup < 0 または step_size < 1 のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if warmup < 0:
        raise ValueError(f"warmup must not be negative (got {warmup})")
    if step_size < 1:
        raise ValueError(f"step_size must be at least 1 (got {step_size})")

    def factor(epoch: int) -> float:
        return warmup_factor(epoch, warmup) * gamma ** (max(epoch - warmup, 0) // step_size)

    return LambdaLR(optimizer, factor)
    ### END SOLUTION


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    """Run the calls of a training loop, and return the first group's learning rate in each epoch.

    Each epoch calls optimizer.step() once per batch, and after its batches scheduler.step() once, without argument
    (after the last epoch, too). Nothing is computed or cleared here: the gradients are there and stay as they are.
    A second call goes on where the first one ended. The rates are the ones with which the epoch's updates were made,
    as Python floats. batches is at least 1 where epochs is.
    Raises ValueError where epochs or batches is negative.

        >>> optimizer = torch.optim.SGD([torch.zeros(1)], lr=8.0)
        >>> scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
        >>> run_schedule(optimizer, scheduler, epochs=5, batches=3)
        [8.0, 8.0, 4.0, 4.0, 2.0]

    学習ループと同じ順に step() を呼び、エポックごとに、最初のグループの学習率を並べたリストを返します。
    エポックごとに、optimizer.step() をバッチの数だけ呼び、その後で scheduler.step() を引数なしで 1 回呼びます
    （最後のエポックの後も呼びます）。ここでは何も計算せず、何も消しません。勾配は初めから入っていて、そのまま残ります。
    もう一度呼ぶと、前回の続きから始まります。返す学習率は、そのエポックの更新に使われた値で、Python の float です。
    epochs が 1 以上なら、batches も 1 以上です。
    epochs か batches が負のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if epochs < 0 or batches < 0:
        raise ValueError(f"epochs and batches must not be negative (got {epochs} and {batches})")
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
    ### END SOLUTION
