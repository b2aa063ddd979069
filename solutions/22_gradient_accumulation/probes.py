"""A linear model that notes what it sees, an optimizer that counts, a loader of changing order, and criteria."""

import weakref

import torch
from torch import Tensor, nn

from grader.devices.transfers import Transfers


class Graph:
    """Stands for the graph of one forward pass and lives as long as that; `done` once backward went through it."""

    done = False


class Log:
    """What the model saw: the rows of each forward pass, and how many graphs waited for their backward at one time."""

    def __init__(self) -> None:
        self.rows: list[int] = []
        self.waiting = 0
        self.graphs: weakref.WeakSet[Graph] = weakref.WeakSet()

    def __deepcopy__(self, memo: dict) -> "Log":
        return self

    def begin(self) -> Graph:
        graph = Graph()
        self.graphs.add(graph)
        self.waiting = max(self.waiting, sum(not other.done for other in self.graphs))
        return graph


class Watch(torch.autograd.Function):
    """The identity; notes when the graph through it is made and when backward comes."""

    @staticmethod
    def forward(outputs: Tensor, log: Log) -> Tensor:
        return outputs.clone()

    @staticmethod
    def setup_context(ctx, inputs: tuple, output: Tensor) -> None:
        ctx.graph = inputs[1].begin()

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple:
        ctx.graph.done = True
        return gradient, None


class Line(nn.Module):
    """inputs * weight for a weight that is one number, inputs @ weight.T + bias for a matrix."""

    def __init__(self, weight: Tensor, bias: Tensor | None) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.clone())
        self.bias = None if bias is None else nn.Parameter(bias.clone())
        self.log = Log()

    def forward(self, inputs: Tensor) -> Tensor:
        self.log.rows.append(len(inputs))
        outputs = inputs * self.weight if self.weight.dim() == 0 else inputs @ self.weight.t()
        return Watch.apply(outputs if self.bias is None else outputs + self.bias, self.log)


class CountingSGD(torch.optim.SGD):
    """Plain SGD that keeps the parameters as they are after every step."""

    def __init__(self, params, lr: float) -> None:
        self.path: list[list[Tensor]] = []
        super().__init__(params, lr=lr)

    def step(self, closure=None):
        result = super().step(closure)
        self.path.append([p.detach().clone() for group in self.param_groups for p in group["params"]])
        return result


class Loader:
    """Yields [inputs, targets] as a DataLoader does: it has a length and no indices; shuffled, its order changes."""

    def __init__(self, batches: list, shuffled: bool = False) -> None:
        self.batches = batches
        self.shuffled = shuffled
        self.passes = 0

    def __len__(self) -> int:
        return len(self.batches)

    def __iter__(self):
        self.passes += 1
        turned = self.shuffled and self.passes % 2 == 0
        return iter([list(batch) for batch in (reversed(self.batches) if turned else self.batches)])


def mse(outputs, targets):
    return (outputs - targets).pow(2).mean()


def pinball(outputs, targets):
    difference = targets - outputs
    return torch.maximum(0.75 * difference, -0.25 * difference).mean()


def cross_entropy(outputs, targets):
    return nn.functional.cross_entropy(outputs, targets)


def accumulate(answer, inputs, targets, size, weight, bias, criterion=mse, old=None):
    """en: Calls your function with the model `inputs @ weight.T + bias`. `old`: a number that fills .grad before.
    Returns what you returned, the gradients and the parameters.
    ja: モデル `inputs @ weight.T + bias` をあなたの関数に渡します。`old` は、呼び出す前に .grad へ入れておく数です。
    返り値、勾配、パラメータを返します。"""
    model = Line(weight, bias)
    stain(model, old)
    returned = answer.accumulated_gradient_(model, criterion, inputs, targets, size)
    return {
        "returned": returned,
        "gradients": [gradient_of(p) for p in model.parameters()],
        "parameters": [p.detach().clone() for p in model.parameters()],
    }


def accumulate_weight(answer, targets, size, criterion=mse, old=None):
    """en: Calls your function with the model `weight * inputs`, where weight is 0 and all inputs are 1.
    `old`: a number that fills weight.grad before the call. Returns what you returned, weight.grad, the samples of each
    forward pass, and how many graphs waited for their backward at one time.
    ja: モデル `weight * inputs` をあなたの関数に渡します。weight は 0、入力はすべて 1 です。
    `old` は、呼び出す前に weight.grad へ入れておく数です。返り値、weight.grad、順伝播ごとのサンプル数、
    同時に backward を待っていた計算グラフの数を返します。"""
    model = Line(torch.tensor(0.0, device=device), None)
    stain(model, old)
    inputs, targets = labelled([targets])[0]
    returned = answer.accumulated_gradient_(model, criterion, inputs, targets, size)
    gradient = None if model.weight.grad is None else model.weight.grad.item()
    return {"returned": returned, "gradient": gradient, "samples": model.log.rows, "waiting": model.log.waiting}


def accumulate_counted(answer, inputs, targets, size, weight, bias):
    """en: Calls your function with the model `inputs @ weight.T + bias`, and counts the bytes that are copied to the
    device and to the CPU meanwhile. Returns what you returned, the gradients and the counts.
    ja: モデル `inputs @ weight.T + bias` をあなたの関数に渡します。その間に
    デバイスと CPU へコピーされるバイト数を数え、返り値、勾配、バイト数を返します。"""
    model = Line(weight, bias)
    with Transfers() as moved:
        returned = answer.accumulated_gradient_(model, mse, inputs, targets, size)
    return {"returned": returned, "gradients": [gradient_of(p) for p in model.parameters()], "copied": copied(moved)}


def train_counted(answer, batches, steps, lr, weight, bias, max_norm):
    """en: Trains the model `inputs @ weight.T + bias` with your function, plain SGD and the mean squared error, and
    counts the bytes that are copied to the device and to the CPU meanwhile. Returns what you returned, the parameters
    at the end, and the counts.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数、単純な SGD、平均二乗誤差で学習し、
    その間にデバイスと CPU へコピーされるバイト数を数えます。返り値、最後のパラメータ、バイト数を返します。"""
    model = Line(weight, bias)
    optimizer = torch.optim.SGD([{"params": [model.weight]}, {"params": [model.bias], "lr": 2 * lr}], lr=lr)
    with Transfers() as moved:
        updates = answer.train_accumulated(model, Loader(batches), mse, optimizer, steps, max_norm)
    return {"updates": updates, "end": [p.detach().clone() for p in model.parameters()], "copied": copied(moved)}


def copied(moved):
    return {"to the device": moved.to_device.bytes, "to the CPU": moved.to_host.bytes}


def train(answer, batches, steps, lr, weight, bias, **options):
    """en: Trains the model `inputs @ weight.T + bias` with your function, plain SGD and the mean squared error.
    weight and bias are parameter groups of their own, with the learning rates lr and 2 * lr.
    Returns what you returned, and the parameters after every optimizer step.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数、単純な SGD、平均二乗誤差で学習します。
    weight と bias は別々のパラメータグループにあり、学習率は lr と 2 * lr です。
    返り値と、オプティマイザの更新ごとのパラメータを返します。"""
    model = Line(weight, bias)
    optimizer = CountingSGD([{"params": [model.weight]}, {"params": [model.bias], "lr": 2 * lr}], lr=lr)
    updates = answer.train_accumulated(model, Loader(batches), mse, optimizer, steps, **options)
    return {"updates": updates, "path": optimizer.path, "end": [p.detach().clone() for p in model.parameters()]}


def train_weight(answer, targets, steps, lr=0.5, criterion=mse, old=None, epochs=1, shuffled=False, **options):
    """en: Trains the model `weight * inputs` with your function and plain SGD; weight begins at 0, all inputs are 1.
    `targets`: those of each batch; `old`: a number that fills weight.grad before; `shuffled`: the loader has another
    order each time that it is gone through. Returns what you returned for each epoch, and the weight after every
    optimizer step and at the end.
    ja: モデル `weight * inputs` を、あなたの関数と単純な SGD で学習します。weight は 0 から始め、入力はすべて 1 です。
    `targets` は各バッチの目標値、`old` は先に weight.grad へ入れておく数です。`shuffled` なら、loader の順番は
    たどるたびに変わります。各エポックの返り値と、オプティマイザの更新ごとの weight、最後の weight を返します。"""
    model, optimizer = one_weight(lr, old)
    updates = []
    for _ in range(epochs):
        loader = Loader(labelled(targets), shuffled)
        updates.append(answer.train_accumulated(model, loader, criterion, optimizer, steps, **options))
    return {"updates": updates, "path": weights(optimizer), "end": model.weight.item()}


def train_and_watch(answer, targets, steps):
    """en: Trains the model `weight * inputs` as train_weight does. Returns the weight after every optimizer step, the
    samples of each forward pass, and how many graphs waited for their backward at one time.
    ja: train_weight と同じようにモデル `weight * inputs` を学習します。オプティマイザの更新ごとの weight、
    順伝播ごとのサンプル数、同時に backward を待っていた計算グラフの数を返します。"""
    model, optimizer = one_weight(0.5)
    answer.train_accumulated(model, Loader(labelled(targets)), mse, optimizer, steps)
    return {"path": weights(optimizer), "samples": model.log.rows, "waiting": model.log.waiting}


def train_only_the_weight(answer, targets, steps, max_norm):
    """en: Trains the model `weight * inputs + bias` with lr 1; weight and bias begin at 0, all inputs are 1.
    The optimizer holds the weight only: the bias gets gradients, and stays. Returns the weight after every optimizer
    step, and the bias at the end.
    ja: モデル `weight * inputs + bias` を学習率 1 で学習します。weight と bias は 0 から始め、入力はすべて 1 です。
    オプティマイザは weight だけを持ちます。bias にも勾配は入りますが、値は変わりません。
    オプティマイザの更新ごとの weight と、最後の bias を返します。"""
    model = Line(torch.tensor(0.0, device=device), torch.tensor(0.0, device=device))
    optimizer = CountingSGD([model.weight], lr=1.0)
    answer.train_accumulated(model, Loader(labelled(targets)), mse, optimizer, steps, max_norm=max_norm)
    return {"path": weights(optimizer), "bias": model.bias.item()}


def clip(answer, gradients, max_norm, generator=False, transposed=False):
    """en: Puts the gradients (None: no gradient) into parameters full of 2 and calls your function with a list of them,
    or with a generator. Returns the norm you returned, every .grad, the tensors that were .grad before the call,
    and the parameters.
    ja: 値がすべて 2 のパラメータに勾配（None なら勾配なし）を入れ、そのリストかジェネレータをあなたの関数に渡します。
    返されたノルム、各 .grad、呼び出し前に .grad だったテンソル、パラメータを返します。"""
    held = [None if g is None else g.clone().t() if transposed else g.clone() for g in gradients]
    params = [torch.full((2,), 2.0, device=device) if g is None else torch.full_like(g, 2.0) for g in held]
    for param, gradient in zip(params, held, strict=True):
        param.requires_grad_().grad = gradient
    norm = answer.clip_norm_((p for p in params) if generator else params, max_norm)
    return {
        "norm": norm,
        "gradients": [gradient_of(p) for p in params],
        "held": held,
        "parameters": [p.detach().clone() for p in params],
    }


def step(answer, inputs, targets, max_norm, lr, weight, bias, times):
    """en: Updates the model `inputs @ weight.T + bias` with your function, plain SGD and the mean squared error.
    Returns what you returned each time, and the parameters after every optimizer step.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数、単純な SGD、平均二乗誤差で更新します。
    毎回の返り値と、オプティマイザの更新ごとのパラメータを返します。"""
    model = Line(weight, bias)
    optimizer = CountingSGD(model.parameters(), lr=lr)
    norms = [answer.clipped_step(model, mse(model(inputs), targets), optimizer, max_norm) for _ in range(times)]
    return {"norms": norms, "path": optimizer.path}


def step_weight(answer, targets, max_norm, lr=0.5, old=None, times=1):
    """en: Updates the model `weight * inputs` with your function, plain SGD and the mean squared error; weight begins
    at 0, all inputs are 1. `old`: a number that fills weight.grad before. Returns what you returned each time, and the
    weight after every optimizer step and at the end.
    ja: モデル `weight * inputs` を、あなたの関数、単純な SGD、平均二乗誤差で更新します。weight は 0 から始め、
    入力はすべて 1 です。`old` は、先に weight.grad へ入れておく数です。毎回の返り値と、オプティマイザの更新ごとの
    weight、最後の weight を返します。"""
    model, optimizer = one_weight(lr, old)
    inputs, targets = labelled([targets])[0]
    norms = [answer.clipped_step(model, mse(model(inputs), targets), optimizer, max_norm) for _ in range(times)]
    return {"norms": norms, "path": weights(optimizer), "end": model.weight.item()}


def step_without_graph(answer):
    """en: Calls your function with a loss that has no graph, so that backward raises an error.
    ja: 計算グラフのない損失であなたの関数を呼び出します。backward は例外を送出します。"""
    model, optimizer = one_weight(1.0)
    return answer.clipped_step(model, torch.tensor(3.0, device=device), optimizer, 1.0)


def cubes(answer, inputs, targets, size):
    """en: Adds up the cubes of all numbers in your pieces; returns the gradients with respect to inputs and targets.
    ja: あなたが切り分けた組のすべての数を 3 乗して合計し、inputs と targets についての勾配を返します。"""
    inputs, targets = inputs.clone().requires_grad_(), targets.clone().requires_grad_()
    total = sum(part.pow(3).sum() for part in tensors_in(answer.micro_batches(inputs, targets, size)))
    if not getattr(total, "requires_grad", False):
        return {"graph": False, "gradients": []}
    return {"graph": True, "gradients": list(torch.autograd.grad(total, (inputs, targets), allow_unused=True))}


def tensors_in(value):
    if isinstance(value, Tensor):
        return [value]
    return [part for item in value for part in tensors_in(item)] if isinstance(value, (list, tuple)) else []


def one_weight(lr, old=None):
    model = Line(torch.tensor(0.0, device=device), None)
    stain(model, old)
    return model, CountingSGD(model.parameters(), lr=lr)


def labelled(targets):
    return [(torch.ones(len(numbers), device=device), torch.tensor(numbers, device=device)) for numbers in targets]


def weights(optimizer):
    return [parameters[0].item() for parameters in optimizer.path]


def stain(model, number):
    if number is not None:
        for param in model.parameters():
            param.grad = torch.full_like(param, number)


def gradient_of(param):
    return None if param.grad is None else param.grad.detach().clone()
