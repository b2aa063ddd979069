"""Functions to minimise, optimizers to do it with, and callers that look at what a function was given."""

import torch


def square(x):
    return x * x


def parabola(x):
    return 3 * x**2 + 6 * x - 9


def falling_line(x):
    return 1 - 2 * x


def exponential(x):
    return torch.exp(x) - 2 * x


def shallow(x):
    return x * x / 1024


def hill(x):
    return -x * x


def root(x):
    return torch.sqrt(x)


def wave(x):
    return torch.sin(x) + x / 2


def weighted_square(x):
    weight = torch.tensor(2.0, dtype=x.dtype, device=x.device, requires_grad=True)
    return weight * x * x


def valley(x):
    return x[0] ** 2 + 4 * x[1] ** 2


def bowl(x):
    centre = torch.arange(1, len(x) + 1, dtype=x.dtype, device=x.device)
    return ((x - centre) ** 2).sum()


def sgd(params):
    return torch.optim.SGD(params, lr=0.125)


def giant_steps(params):
    return torch.optim.SGD(params, lr=1.0)


def heavy_ball(params):
    return torch.optim.SGD(params, lr=0.125, momentum=0.5)


def adam(params):
    return torch.optim.Adam(params, lr=0.5)


def given(answer, name, start, lr, limit):
    """en: Calls your function with f(x) = x² and returns its result, and the dtypes and shapes of all x that f was given.
    ja: f(x) = x² をあなたの関数に渡します。その結果と、f が受け取った x のデータ型と形状を返します。"""  # noqa: E501
    seen = set()

    def f(x):
        seen.add(f"{x.dtype} {tuple(x.shape)}")
        return x * x

    if name == "minimise":
        result = answer.minimise(f, start, lr, max_steps=limit)
    elif name == "trajectory":
        result = answer.trajectory(f, start, lr, limit)
    else:
        result = answer.minimise_steps(f, start, lr, limit)
    return {"result": result, "x": sorted(seen)}


def runs(answer, f, start, lr, max_steps=1000):
    """en: Calls your minimise; returns the steps and the converged of its result.
    ja: minimise を呼び出し、結果の steps と converged を返します。"""
    found = answer.minimise(f, start, lr, max_steps=max_steps)
    return {"steps": found.steps, "converged": found.converged}


def leaf_start(answer, start, old, make_optimizer, steps):
    """en: Calls your minimise_with with valley and a start that requires grad and has the gradient `old`. Returns the
    result, whether it requires grad, and what the start was like afterwards.
    ja: 関数 valley と、requires_grad=True で以前の勾配 old を持つ start を minimise_with に渡します。
    結果とその requires_grad、呼び出し後の start のようすを返します。"""
    start = start.clone().requires_grad_()
    start.grad = old.clone()
    result = answer.minimise_with(valley, start, make_optimizer, steps)
    return {
        "result": result.detach(),
        "graph": result.requires_grad,
        "start": start.detach(),
        "flag": start.requires_grad,
        "grad": start.grad,
    }
