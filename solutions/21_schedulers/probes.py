"""Optimizers with gradients that never change, schedules, and loops that note the rates. Knows inputs, no results."""

import torch
from torch.optim import lr_scheduler


def parameter():
    p = torch.zeros(1, device=device, requires_grad=True)
    p.grad = torch.ones(1, device=device)
    return p


def optimizer_of(rates, momentum=0.0, size=1):
    """Return SGD with a group for each rate, of `size` tensors with one element, which is 0, and the gradient 1."""
    groups = [{"params": [parameter() for _ in range(size)], "lr": rate} for rate in rates]
    return torch.optim.SGD(groups, lr=0.5, momentum=momentum)


def rates_of(optimizer):
    return [group["lr"] for group in optimizer.param_groups]


def curves(noted):
    """Return for each group its rate in each epoch."""
    return [list(curve) for curve in zip(*noted, strict=True)]


def follow(answer, name, rates, epochs, *args, **options):
    """en: Makes an SGD optimizer with one parameter group for each of the `rates`, and your scheduler
    name(optimizer, …) for it. Then, in each epoch, notes the groups' rates, calls optimizer.step() twice, and
    scheduler.step() once. Returns a list for each group: its rate in epoch 0, 1, 2, …
    ja: `rates` の学習率ごとに 1 つのパラメータグループを持つ SGD を作り、
    それに対してあなたのスケジューラ name(optimizer, …) を作ります。
    各エポックでは、グループの学習率を記録してから、optimizer.step() を 2 回、scheduler.step() を 1 回呼びます。
    グループごとに、エポック 0、1、2、… の学習率を並べたリストを返します。"""
    optimizer = optimizer_of(rates)
    scheduler = getattr(answer, name)(optimizer, *args, **options)
    noted = []
    for _ in range(epochs):
        noted.append(rates_of(optimizer))
        optimizer.step()
        optimizer.step()
        scheduler.step()
    return curves(noted)


def in_turns(answer, name, rates, epochs, arguments):
    """en: Makes an SGD optimizer for each of the `rates`, and your scheduler for each of them with its own entry of
    `arguments`, all before the first epoch. Then they take turns in each epoch: the rate is noted, optimizer.step() and
    scheduler.step() are called. Returns a list for each optimizer: its rate in epoch 0, 1, 2, …
    ja: `rates` の学習率ごとに SGD を 1 つ作り、それぞれに対して、`arguments` の対応する引数であなたのスケジューラを
    作ります。ここまでを最初のエポックの前に済ませます。
    各エポックでは順番に、学習率を記録し、optimizer.step() と scheduler.step() を呼びます。
    オプティマイザごとに、エポック 0、1、2、… の学習率を並べたリストを返します。"""
    optimizers = [optimizer_of([rate]) for rate in rates]
    make = getattr(answer, name)
    schedulers = [make(optimizer, *given) for optimizer, given in zip(optimizers, arguments, strict=True)]
    noted = []
    for _ in range(epochs):
        noted.append([])
        for optimizer, scheduler in zip(optimizers, schedulers, strict=True):
            noted[-1] += rates_of(optimizer)
            optimizer.step()
            scheduler.step()
    return curves(noted)


def built(answer, name, rates, *args):
    """en: Makes an SGD optimizer with momentum 0.5, one parameter group for each of the `rates`, and your scheduler for
    it. Every group has two parameters; each is 0 and has the gradient 1. Returns what is there before the first step().
    ja: `rates` の学習率ごとに 1 つのパラメータグループを持つ、momentum が 0.5 の SGD を作り、それに対してあなたの
    スケジューラを作ります。パラメータは各グループに 2 つで、どれも 0 で、勾配は 1 です。
    最初の step() の前の状態を返します。"""
    optimizer = optimizer_of(rates, momentum=0.5, size=2)
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    getattr(answer, name)(optimizer, *args)
    held = [p for group in optimizer.param_groups for p in group["params"]]
    return {
        "rates": rates_of(optimizer),
        "momentum": [group["momentum"] for group in optimizer.param_groups],
        "parameters": [p.detach().clone() for p in parameters],
        "gradients": [None if p.grad is None else p.grad.clone() for p in parameters],
        "requires_grad": [p.requires_grad for p in parameters],
        "the same parameters": [id(p) for p in held] == [id(p) for p in parameters],
        "entries of optimizer.state": len(optimizer.state),
    }


def shown(answer, name, rates, epochs, *args):
    """en: Makes an SGD optimizer with one parameter group for each of the `rates`, and your scheduler for it. Returns
    whether that is an LRScheduler, and in each epoch what its get_last_lr() gives and what the groups have.
    ja: `rates` の学習率ごとに 1 つのパラメータグループを持つ SGD を作り、それに対してあなたのスケジューラを作ります。
    それが LRScheduler かどうかと、エポックごとの get_last_lr() の値とグループの学習率を返します。"""
    optimizer = optimizer_of(rates)
    scheduler = getattr(answer, name)(optimizer, *args)
    found = {"LRScheduler": isinstance(scheduler, lr_scheduler.LRScheduler), "get_last_lr": [], "groups": []}
    if not found["LRScheduler"]:
        return found
    for _ in range(epochs):
        found["get_last_lr"].append(list(scheduler.get_last_lr()))
        found["groups"].append(rates_of(optimizer))
        optimizer.step()
        scheduler.step()
    return found


def moved(answer, name, rates, epochs, *args):
    """en: Makes an SGD optimizer with one parameter group for each of the `rates`; every parameter is 0 and has the
    gradient 1. Makes your scheduler for it, and in each epoch calls optimizer.step() twice and scheduler.step() once.
    Returns the parameters after each epoch.
    ja: `rates` の学習率ごとに 1 つのパラメータグループを持つ SGD を作ります。パラメータはどれも 0 で、勾配は 1 です。
    それに対してあなたのスケジューラを作り、各エポックで optimizer.step() を 2 回、scheduler.step() を 1 回呼びます。
    各エポックの後のパラメータを返します。"""
    optimizer = optimizer_of(rates)
    scheduler = getattr(answer, name)(optimizer, *args)
    path = []
    for _ in range(epochs):
        optimizer.step()
        optimizer.step()
        scheduler.step()
        path.append(torch.cat([p.detach() for group in optimizer.param_groups for p in group["params"]]))
    return path


def step_two_half(optimizer):
    return lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)


def halved(optimizer):
    return lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.5**epoch)


def first_down_others_up(optimizer):
    others = [lambda epoch: 2.0**epoch] * (len(optimizer.param_groups) - 1)
    return lr_scheduler.LambdaLR(optimizer, [lambda epoch: 0.5**epoch, *others])


def up_and_down(optimizer):
    up = lr_scheduler.LinearLR(optimizer, start_factor=0.25, total_iters=3)
    return lr_scheduler.SequentialLR(optimizer, [up, lr_scheduler.StepLR(optimizer, 1, gamma=0.5)], milestones=[4])


def restarted(optimizer):
    return lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.5 ** (epoch % 3))


def run(answer, schedule, rates, epochs, batches, times=1):
    """en: Makes an SGD optimizer with one parameter group for each of the `rates`, and scheduler = schedule(optimizer).
    Calls your run_schedule(optimizer, scheduler, epochs, batches), `times` times. Returns what came back each time, the
    first group's rate at every optimizer.step(), how often scheduler.step() was called, and the rates in the end.
    ja: `rates` の学習率ごとに 1 つのパラメータグループを持つ SGD と、scheduler = schedule(optimizer) を作ります。
    あなたの run_schedule(optimizer, scheduler, epochs, batches) を `times` 回呼びます。毎回の返り値、
    optimizer.step() が呼ばれるたびに記録した最初のグループの学習率、scheduler.step() の回数、最後の学習率を返します。
    """
    optimizer = optimizer_of(rates)
    scheduler = schedule(optimizer)
    seen = []
    optimizer.register_step_pre_hook(lambda self, *_: seen.append(self.param_groups[0]["lr"]))
    returned = [answer.run_schedule(optimizer, scheduler, epochs, batches) for _ in range(times)]
    return {
        "returned": returned,
        "at optimizer.step()": seen,
        "calls of scheduler.step()": scheduler.last_epoch,
        "in the end": rates_of(optimizer),
    }


def run_and_look(answer, schedule, rates, epochs, batches):
    """en: As run: each parameter is 0 before and has the gradient 1. Returns the parameters and the gradients after.
    ja: run と同じです。パラメータはどれも初めは 0 で、勾配は 1 です。終わった後のパラメータと勾配を返します。"""
    optimizer = optimizer_of(rates)
    answer.run_schedule(optimizer, schedule(optimizer), epochs, batches)
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    return {
        "parameters": [p.detach().clone() for p in parameters],
        "gradients": [None if p.grad is None else p.grad.clone() for p in parameters],
    }


def refused(answer, epochs, batches):
    """en: Calls your run_schedule with an SGD optimizer, lr 8.0, and StepLR(optimizer, step_size=2, gamma=0.5). Returns
    what came back.
    ja: lr が 8.0 の SGD と StepLR(optimizer, step_size=2, gamma=0.5) で、あなたの run_schedule を呼びます。
    返り値を返します。"""
    optimizer = optimizer_of([8.0])
    return answer.run_schedule(optimizer, step_two_half(optimizer), epochs, batches)


def first_rates(answer, name, *args):
    """en: Makes an SGD optimizer with the rates 8.0 and 0.5, and your scheduler name(optimizer, …) for it. Returns the
    rates of the first epoch.
    ja: 学習率が 8.0 と 0.5 のグループを持つ SGD を作り、
    それに対してあなたのスケジューラ name(optimizer, …) を作ります。最初のエポックの学習率を返します。"""
    optimizer = optimizer_of([8.0, 0.5])
    getattr(answer, name)(optimizer, *args)
    return rates_of(optimizer)
