"""Models that note what they see, an optimizer that counts, loaders, and criteria. Knows inputs, never expected
values."""

import weakref

import torch
from torch import Tensor, nn


class Graph:
    """Stands for the graph of one forward pass and lives as long as that."""


class Log:
    """What a model saw: for every forward pass its rows, its device, the modes, and how many graphs were alive."""

    def __init__(self) -> None:
        self.rows: list[int] = []
        self.devices: list[str] = []
        self.training: list[bool] = []
        self.recorded: list[bool] = []
        self.alive: list[int] = []
        self.graphs: weakref.WeakSet[Graph] = weakref.WeakSet()

    def __deepcopy__(self, memo: dict) -> "Log":
        return self

    def begin(self) -> Graph:
        graph = Graph()
        self.graphs.add(graph)
        self.alive.append(len(self.graphs))
        return graph

    def note(self, inputs: Tensor, outputs: Tensor, training: bool) -> None:
        self.rows.append(len(inputs))
        self.devices.append(str(inputs.device))
        self.training.append(training)
        self.recorded.append(outputs.requires_grad)


class Watch(torch.autograd.Function):
    """The identity; the graph through it holds a `Graph`."""

    @staticmethod
    def forward(outputs: Tensor, log: Log) -> Tensor:
        return outputs.clone()

    @staticmethod
    def setup_context(ctx, inputs: tuple, output: Tensor) -> None:
        ctx.graph = inputs[1].begin()

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple:
        return gradient, None


class Line(nn.Module):
    """inputs * weight for a weight that is one number, inputs @ weight.T for a matrix; + bias where there is one."""

    def __init__(self, weight: Tensor, bias: Tensor | None = None, watched: bool = False) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.clone())
        self.bias = None if bias is None else nn.Parameter(bias.clone())
        self.log = Log()
        self.watched = watched

    def forward(self, inputs: Tensor) -> Tensor:
        outputs = inputs * self.weight if self.weight.dim() == 0 else nn.functional.linear(inputs, self.weight)
        if self.bias is not None:
            outputs = outputs + self.bias
        if self.watched:
            outputs = Watch.apply(outputs, self.log)
        self.log.note(inputs, outputs, self.training)
        return outputs


class Layered(nn.Module):
    """Inside `body`: BatchNorm without parameters of its own, and dropout that drops all; then one weight."""

    def __init__(self, features: int, dropout: bool = True) -> None:
        super().__init__()
        self.body = nn.Sequential()
        self.body.add_module("norm", nn.BatchNorm1d(features, affine=False, device=device))
        self.body.add_module("drop", nn.Dropout(1.0 if dropout else 0.0))
        self.line = Line(torch.tensor(1.0, device=device))

    def forward(self, inputs: Tensor) -> Tensor:
        return self.line(self.body(inputs))


class Partly(nn.Module):
    """weight * inputs, and two parameters beside it: one is never used, one is frozen and added."""

    def __init__(self) -> None:
        super().__init__()
        self.unused = nn.Parameter(torch.tensor(7.0, device=device))
        self.frozen = nn.Parameter(torch.tensor(1.0, device=device), requires_grad=False)
        self.weight = nn.Parameter(torch.tensor(0.0, device=device))

    def forward(self, inputs: Tensor) -> Tensor:
        return inputs * self.weight + self.frozen


class Heads(nn.Module):
    """trunk: hidden = data @ trunk.T; class_logits = hidden @ classes.T; regression = hidden @ number."""

    def __init__(self, trunk: Tensor, classes: Tensor, number: Tensor) -> None:
        super().__init__()
        self.trunk, self.classes, self.number = (nn.Parameter(value.clone()) for value in (trunk, classes, number))
        self.log = Log()

    def forward(self, data: Tensor) -> tuple[Tensor, Tensor]:
        hidden = nn.functional.linear(data, self.trunk)
        outputs = nn.functional.linear(hidden, self.classes), hidden @ self.number
        self.log.note(data, outputs[0], self.training)
        return outputs


class TwoWeights(nn.Module):
    """data * a and data * b."""

    def __init__(self, where: torch.device) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.tensor(0.0, device=where))
        self.b = nn.Parameter(torch.tensor(0.0, device=where))
        self.log = Log()

    def forward(self, data: Tensor) -> tuple[Tensor, Tensor]:
        outputs = data * self.a, data * self.b
        self.log.note(data, outputs[0], self.training)
        return outputs


class NotedSGD(torch.optim.SGD):
    """SGD that keeps the parameters as they are after every step."""

    def __init__(self, params, lr: float, momentum: float = 0.0) -> None:
        self.path: list[list[Tensor]] = []
        super().__init__(params, lr=lr, momentum=momentum)

    def step(self, closure=None):
        result = super().step(closure)
        self.path.append(values([p for group in self.param_groups for p in group["params"]]))
        return result


class NotedScheduler(torch.optim.lr_scheduler.LambdaLR):
    """Multiplies the first rates by these factors; notes how many updates there were at each step()."""

    def __init__(self, optimizer: NotedSGD, factors: list[float]) -> None:
        self.updates: list[int] = []
        self.noted = optimizer
        super().__init__(optimizer, lambda epoch: factors[min(epoch, len(factors) - 1)])

    def step(self, *args, **kwargs):
        self.updates.append(len(self.noted.path))
        return super().step(*args, **kwargs)


class Loader:
    """Yields [inputs, targets] as a DataLoader does; each pass begins with the next of these lists of batches."""

    def __init__(self, *passes: list) -> None:
        self.lists = passes
        self.passes = 0

    def __len__(self) -> int:
        return len(self.lists[self.passes % len(self.lists)])

    def __iter__(self):
        batches = self.lists[self.passes % len(self.lists)]
        self.passes += 1
        return iter([list(batch) for batch in batches])


def mse(outputs, targets):
    return (outputs - targets).pow(2).mean()


def sum_of_squares(outputs, targets):
    return (outputs - targets).pow(2).sum()


def pinball(outputs, targets):
    difference = targets - outputs
    return torch.maximum(0.75 * difference, -0.25 * difference).mean()


def cross_entropy(outputs, targets):
    return nn.functional.cross_entropy(outputs, targets)


def behind(logits, targets):
    """The mean over the rows of: the largest logit minus the target's."""
    return (logits.max(dim=1).values - logits.gather(1, targets.unsqueeze(1)).squeeze(1)).mean()


def from_four(logits, targets):
    """The mean over the rows of: (4 - the target's logit)²."""
    return (4 - logits.gather(1, targets.unsqueeze(1)).squeeze(1)).pow(2).mean()


def picky(outputs, targets):
    if (targets < 0).any():
        raise KeyError("targets must not be negative")
    return (outputs - targets).pow(2).mean()


def squares(a, b, x, y):
    """mean (a - x)² + mean (b - y)²"""
    return (a - x).pow(2).mean() + (b - y).pow(2).mean()


def one_sided(class_logits, regression, class_target, regression_target):
    """cross-entropy of the classes + 2 · pinball loss of the numbers"""
    return cross_entropy(class_logits, class_target) + 2 * pinball(regression, regression_target)


def picky_squares(a, b, x, y):
    if (y < 0).any():
        raise KeyError("targets must not be negative")
    return squares(a, b, x, y)


# --- 1. train_step


def step_weight(answer, targets, lr=0.25, criterion=mse, old=None, times=1):
    """en: Updates the model `weight * inputs` with your function and plain SGD; weight begins at 0, all inputs are 1.
    `old`: a number that fills weight.grad before. Returns what you returned each time, the weight after each call, and
    how many steps the optimizer made.
    ja: モデル `weight * inputs` を、あなたの関数と単純な SGD で更新します。weight は 0 から始め、入力はすべて 1 です。
    `old` は、先に weight.grad へ入れておく数です。毎回の返り値、呼び出しごとの weight、
    オプティマイザの更新回数を返します。"""
    model, optimizer = one_weight(lr, old)
    inputs, targets = labelled([targets])[0]
    losses, weights = [], []
    for _ in range(times):
        losses.append(answer.train_step(model, inputs, targets, criterion, optimizer))
        weights.append(model.weight.item())
    return {"losses": losses, "weights": weights, "updates": len(optimizer.path)}


def step(answer, batches, lr, momentum, weight, bias, criterion=mse):
    """en: Updates the model `inputs @ weight.T + bias` with your function, once for each batch. SGD with momentum;
    weight and bias are parameter groups of their own, with the learning rates lr and 2 * lr. Returns what you returned
    each time, the parameters after each call, how many steps the optimizer made, the samples of each forward pass, and
    whether the model was in training mode then.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数でバッチごとに 1 回更新します。
    モーメンタムつきの SGD を使います。
    weight と bias は別々のパラメータグループにあり、学習率は lr と 2 * lr です。毎回の返り値、
    呼び出しごとのパラメータ、オプティマイザの更新回数、順伝播ごとのサンプル数、そのとき学習モードだったかどうかを
    返します。"""
    model = Line(weight, bias)
    optimizer = two_groups(model, lr, momentum)
    losses, parameters = [], []
    for inputs, targets in batches:
        losses.append(answer.train_step(model, inputs, targets, criterion, optimizer))
        parameters.append(values(model.parameters()))
    found = {"losses": losses, "parameters": parameters, "updates": len(optimizer.path)}
    return found | {"samples": model.log.rows, "training": model.log.training}


def step_partly(answer, targets, times):
    """en: Updates the model `weight * inputs + frozen` with your function, plain SGD with lr 0.25 and the mean squared
    error; weight begins at 0, frozen is 1 and needs no gradient, all inputs are 1. The optimizer also holds `unused`,
    a parameter that forward does not use. Returns what you returned each time, and the three parameters at the end.
    ja: モデル `weight * inputs + frozen` を、あなたの関数、学習率 0.25 の単純な SGD、平均二乗誤差で更新します。
    weight は 0 から始め、frozen は 1 で勾配を求めず、入力はすべて 1 です。オプティマイザは、
    順伝播で使わないパラメータ `unused` も持ちます。毎回の返り値と、3 つのパラメータの最後の値を返します。"""
    model = Partly()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
    inputs, targets = labelled([targets])[0]
    losses = [answer.train_step(model, inputs, targets, mse, optimizer) for _ in range(times)]
    return {"losses": losses} | {name: p.item() for name, p in model.named_parameters()}


def step_only_the_weight(answer, targets):
    """en: Updates the model `weight * inputs + bias` with your function, SGD with lr 0.25 and the mean squared error;
    weight and bias begin at 0, all inputs are 1. The optimizer holds the weight only. Returns what you returned, and
    both parameters at the end.
    ja: モデル `weight * inputs + bias` を、あなたの関数、学習率 0.25 の SGD、平均二乗誤差で更新します。
    weight と bias は 0 から始め、入力はすべて 1 です。オプティマイザは weight だけを持ちます。返り値と、
    2 つのパラメータの最後の値を返します。"""
    model = Line(torch.tensor(0.0, device=device), torch.tensor(0.0, device=device))
    inputs, targets = labelled([targets])[0]
    loss = answer.train_step(model, inputs, targets, mse, torch.optim.SGD([model.weight], lr=0.25))
    return {"loss": loss, "weight": model.weight.item(), "bias": model.bias.item()}


def step_shapes(answer, features):
    """en: Calls your function with a model that takes 3 features, and a batch that has `features` of them. Returns what
    you returned.
    ja: 特徴量を 3 つ受け取るモデルと、特徴量が `features` 個のバッチであなたの関数を呼び出し、その返り値を返します。"""
    model = Line(torch.ones(1, 3, device=device))
    batch = torch.ones(2, features, device=device), torch.ones(2, 1, device=device)
    return answer.train_step(model, *batch, mse, NotedSGD(model.parameters(), lr=0.1))


# --- 2. train_epoch


def epoch_weight(answer, targets, lr=0.5, criterion=mse, old=None, epochs=1, generator=False):
    """en: Trains the model `weight * inputs` with your function and plain SGD; weight begins at 0, all inputs are 1.
    `targets`: those of each batch; `old`: a number that fills weight.grad before; `generator`: the loader is a
    generator. Returns what you returned for each epoch, the weight after every optimizer step, and the samples of each
    forward pass.
    ja: モデル `weight * inputs` を、あなたの関数と単純な SGD で学習します。weight は 0 から始め、入力はすべて 1 です。
    `targets` は各バッチの正解、`old` は先に weight.grad へ入れておく数です。`generator` なら、
    loader はジェネレータです。
    各エポックの返り値、オプティマイザの更新ごとの weight、順伝播ごとのサンプル数を返します。"""
    model, optimizer = one_weight(lr, old)
    losses = []
    for _ in range(epochs):
        batches = on_the_cpu(labelled(targets))
        loader = (batch for batch in batches) if generator else Loader(batches)
        losses.append(answer.train_epoch(model, loader, criterion, optimizer, device))
    return {"losses": losses, "path": firsts(optimizer), "samples": model.log.rows}


def epoch(answer, batches, lr, momentum, weight, bias, criterion=mse, epochs=1):
    """en: Trains the model `inputs @ weight.T + bias` with your function and SGD with momentum. weight and bias are
    parameter groups of their own, with the learning rates lr and 2 * lr. Returns what you returned for each epoch, the
    parameters after every optimizer step, and how often the loader was gone through.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数とモーメンタムつきの SGD で学習します。weight と bias は別々の
    パラメータグループにあり、学習率は lr と 2 * lr です。各エポックの返り値、オプティマイザの更新ごとのパラメータ、
    loader をたどった回数を返します。"""
    model = Line(weight, bias)
    optimizer = two_groups(model, lr, momentum)
    loader = Loader(on_the_cpu(batches))
    losses = [answer.train_epoch(model, loader, criterion, optimizer, device) for _ in range(epochs)]
    return {"losses": losses, "path": optimizer.path, "passes": loader.passes}


def epoch_modes(answer, batches, training=()):
    """en: Trains a model of BatchNorm, a line and dropout with your function. It comes in evaluation mode, as after an
    evaluation, but for the modules named in `training` ("model": the model itself). Returns whether it was in training
    mode in each forward pass, the BatchNorm's running mean and number of batches, and each module's mode at the end.
    ja: BatchNorm と直線とドロップアウトからなるモデルを、あなたの関数で学習します。モデルは、評価の後のように、
    評価モードで渡されます。ただし `training` に名前のあるモジュールは学習モードです（"model" はモデル自身）。
    順伝播のたびに学習モードだったかどうか、BatchNorm の running_mean とバッチ数、
    最後の各モジュールのモード（学習モードなら True）を返します。"""
    model = Layered(features=2)
    for name, module in model.named_modules():
        module.training = (name or "model") in training
    optimizer = NotedSGD(model.parameters(), lr=0.1)
    loss = answer.train_epoch(model, Loader(on_the_cpu(batches)), mse, optimizer, device)
    found = {"loss": loss, "training": model.line.log.training, "mean": model.body.norm.running_mean.clone()}
    return found | {"batches": model.body.norm.num_batches_tracked.item(), "modes": modes(model)}


def epoch_graphs(answer, targets):
    """en: Trains the model `weight * inputs` as epoch_weight does. Returns what you returned, the weight after every
    optimizer step, and how many graphs were in memory after each forward pass, the new one included.
    ja: epoch_weight と同じようにモデル `weight * inputs` を学習します。返り値、オプティマイザの更新ごとの weight、
    順伝播のたびに、メモリにあった計算グラフの数（新しいものを含む）を返します。"""
    model = Line(torch.tensor(0.0, device=device), watched=True)
    optimizer = NotedSGD(model.parameters(), lr=0.5)
    loss = answer.train_epoch(model, Loader(on_the_cpu(labelled(targets))), mse, optimizer, device)
    return {"loss": loss, "path": firsts(optimizer), "graphs": model.log.alive}


def epoch_device(answer, targets, place):
    """en: Trains the model `weight * inputs` as epoch_weight does. The batches come on the CPU. `place`: "given": the
    model is on the device that your function is given; "text": the device is given as a string; "default": the model is
    on the CPU, and no device is given. Returns what you returned, the weight at the end, and the device on which the
    model got each batch.
    ja: epoch_weight と同じようにモデル `weight * inputs` を学習します。バッチは CPU にあります。
    `place` が "given" なら、あなたの関数に渡すデバイスにモデルがあります。"text" ならデバイスを文字列で渡します。
    "default" ならモデルは CPU にあり、デバイスは渡しません。返り値、最後の weight、
    モデルに渡された各バッチのデバイスを返します。"""
    where = torch.device("cpu") if place == "default" else device
    model = Line(torch.tensor(0.0, device=where))
    optimizer = NotedSGD(model.parameters(), lr=0.5)
    given = () if place == "default" else (str(device) if place == "text" else device,)
    loss = answer.train_epoch(model, Loader(on_the_cpu(labelled(targets))), mse, optimizer, *given)
    return {"loss": loss, "weight": model.weight.detach().clone(), "devices": model.log.devices}


# --- 3. accuracy


def accuracy_or_error(answer, logits, targets):
    """en: Returns what your function returns, or "ValueError" if it raises that.
    ja: あなたの関数の返り値を返します。ValueError を送出したら "ValueError" を返します。"""
    try:
        return answer.accuracy(logits, targets)
    except ValueError:
        return "ValueError"


# --- 4. evaluate


def evaluate_weight(answer, batches, weight=1.0, criterion=behind, generator=False):
    """en: Evaluates the model `weight * inputs` with your function; its outputs are the logits. `generator`: the loader
    is a generator. Returns what you returned.
    ja: モデル `weight * inputs` をあなたの関数で評価します。モデルの出力がロジットです。`generator` なら、loader は
    ジェネレータです。あなたの関数の返り値を返します。"""
    model = Line(torch.tensor(weight, device=device))
    batches = on_the_cpu(batches)
    loader = (batch for batch in batches) if generator else Loader(batches)
    return answer.evaluate(model, loader, criterion, device)


def evaluate_nothing(answer, generator):
    """en: Calls your function with a loader without batches (`generator`: a generator), and a model in evaluation mode.
    Returns what you returned.
    ja: バッチのない loader（`generator` ならジェネレータ）と、評価モードのモデルであなたの関数を呼び出し、
    その返り値を返します。"""
    model = Line(torch.tensor(1.0, device=device)).eval()
    return answer.evaluate(model, (batch for batch in ()) if generator else [], behind, device)


def evaluate(answer, batches, weight, bias):
    """en: Evaluates the model `inputs @ weight.T + bias` with your function and the cross-entropy. Returns what you
    returned, and how often the loader was gone through.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数と交差エントロピーで評価します。返り値と、
    loader をたどった回数を返します。"""
    loader = Loader(on_the_cpu(batches))
    found = answer.evaluate(Line(weight, bias), loader, cross_entropy, device)
    return {"found": found, "passes": loader.passes}


def evaluate_layers(answer, batches, training):
    """en: Evaluates a model of BatchNorm (running mean 1), a line and dropout with your function. `training`: the names
    of the modules that are in training mode before ("model": the model itself). Returns what you returned, each
    module's mode before and after, whether the line was in training mode in each forward pass, and BatchNorm's running
    mean and number of batches after it.
    ja: BatchNorm (running_mean は 1)、直線、ドロップアウトからなるモデルを、あなたの関数で評価します。`training` は、
    前もって学習モードにしておくモジュールの名前です（"model" はモデル自身）。返り値、前後の各モジュールのモード、
    順伝播のたびに直線が学習モードだったかどうか、評価の後の BatchNorm の running_mean とバッチ数を返します。"""
    model = Layered(features=2)
    model.body.norm.running_mean.fill_(1.0)
    for name, module in model.named_modules():
        module.training = (name or "model") in training
    before = modes(model)
    found = answer.evaluate(model, Loader(on_the_cpu(batches)), behind, device)
    after = {"mean": model.body.norm.running_mean.clone(), "batches": model.body.norm.num_batches_tracked.item()}
    seen = model.line.log.training
    return {"found": found, "before": before, "after": modes(model), "training": seen} | after


def evaluate_twice(answer, batches, training):
    """en: Evaluates a model of BatchNorm, a line and dropout two times with your function, in training mode before
    where `training`. Returns what you returned.
    ja: BatchNorm、直線、ドロップアウトからなるモデルを、あなたの関数で 2 回評価します。`training` なら、
    前もって学習モードにしておきます。2 回の返り値を返します。"""
    model = Layered(features=2).train(training)
    return [answer.evaluate(model, Loader(on_the_cpu(batches)), behind, device) for _ in range(2)]


def evaluate_traces(answer, batches, weight, bias, old):
    """en: Evaluates the model `inputs @ weight.T + bias` with your function and the cross-entropy; weight.grad is
    full of `old`; bias is frozen, and bias.grad is None. Returns what you returned, whether each forward pass
    recorded a graph, and after it: the parameters, their gradients, and whether they require grad.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数と交差エントロピーで評価します。
    weight.grad は `old` で満たします。bias は凍結してあり、bias.grad は None です。返り値、
    順伝播のたびに計算グラフが記録されたかどうか、そして評価の後のパラメータ、その勾配、requires_grad を返します。"""
    model = Line(weight, bias)
    model.weight.grad = torch.full_like(weight, old)
    model.bias.requires_grad_(False)
    found = answer.evaluate(model, Loader(on_the_cpu(batches)), cross_entropy, device)
    params = list(model.parameters())
    after = {"parameters": values(params), "gradients": [None if p.grad is None else p.grad.clone() for p in params]}
    flags = [p.requires_grad for p in params]
    return {"found": found, "graphs": model.log.recorded, "requires_grad": flags} | after


def evaluate_under_no_grad(answer, batches):
    """en: Evaluates the model `1 * inputs` with your function, inside `torch.no_grad()`. Returns what you returned, and
    whether gradients are on right after the call, still inside, and after the block.
    ja: モデル `1 * inputs` を、あなたの関数で `torch.no_grad()` の中から評価します。返り値と、
    呼び出しの直後（まだ中）とブロックの後で、勾配の記録が有効かどうかを返します。"""
    model = Line(torch.tensor(1.0, device=device))
    with torch.no_grad():
        found = answer.evaluate(model, Loader(on_the_cpu(batches)), behind, device)
        inside = torch.is_grad_enabled()
    return {"found": found, "inside": inside, "after": torch.is_grad_enabled()}


def evaluate_device(answer, batches, place):
    """en: Evaluates the model `1 * inputs` with your function. The batches come on the CPU. `place`: "given": the model
    is on the device that your function is given; "text": the device is given as a string; "default": the model is on
    the CPU, and no device is given. Returns what you returned, the device on which the model got each batch, and the
    weight's device at the end.
    ja: モデル `1 * inputs` をあなたの関数で評価します。バッチは CPU にあります。`place` が "given" なら、
    あなたの関数に渡すデバイスにモデルがあります。"text" ならデバイスを文字列で渡します。
    "default" ならモデルは CPU にあり、デバイスは渡しません。返り値、モデルに渡された各バッチのデバイス、
    最後の weight のデバイスを返します。"""
    where = torch.device("cpu") if place == "default" else device
    model = Line(torch.tensor(1.0, device=where))
    given = () if place == "default" else (str(device) if place == "text" else device,)
    found = answer.evaluate(model, Loader(on_the_cpu(batches)), behind, *given)
    return {"found": found, "devices": model.log.devices, "model": str(model.weight.device)}


# --- 5. fit


def fit_weight(answer, train, valid, epochs, lr=0.25, factors=None):
    """en: Trains the model `weight * inputs` with your function and SGD; weight begins at 0. The criterion is
    from_four: the mean over the rows of (4 - the target's logit)². `factors`: a scheduler makes the learning rate of
    epoch k lr * factors[k]. Returns what you returned, the weight after every optimizer step, how many updates had
    been made at each scheduler.step(), and the learning rate at the end.
    ja: モデル `weight * inputs` を、あなたの関数と SGD で学習します。weight は 0 から始めます。criterion は from_four
    で、(4 - 正解のロジット)² の行についての平均です。`factors` があれば、
    スケジューラがエポック k の学習率を lr * factors[k] にします。返り値、オプティマイザの更新ごとの weight、
    scheduler.step() のたびにそれまでの更新回数、最後の学習率を返します。"""
    model, optimizer = one_weight(lr)
    scheduler = None if factors is None else NotedScheduler(optimizer, factors)
    loaders = Loader(on_the_cpu(train)), Loader(on_the_cpu(valid))
    options = {} if scheduler is None else {"scheduler": scheduler}
    history = answer.fit(model, *loaders, from_four, optimizer, epochs, device, **options)
    stepped = [] if scheduler is None else scheduler.updates[1:]  # the first is the scheduler's own, when it is made
    found = {"history": history, "path": firsts(optimizer), "end": model.weight.item()}
    return found | {"scheduler": stepped, "lr": optimizer.param_groups[0]["lr"]}


def fit(answer, train, valid, epochs, lr, momentum, weight, bias, factors=None):
    """en: Trains the model `inputs @ weight.T + bias` with your function, the cross-entropy and SGD with momentum.
    weight and bias are parameter groups of their own, with the learning rates lr and 2 * lr. `factors`: a scheduler
    multiplies both rates with factors[k] in epoch k. Returns what you returned, the parameters after every optimizer
    step and at the end.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数、交差エントロピー、モーメンタムつきの SGD で学習します。
    weight と bias は別々のパラメータグループにあり、学習率は lr と 2 * lr です。`factors` があれば、
    スケジューラがエポック k の両方の学習率を factors[k] 倍にします。返り値、オプティマイザの更新ごとのパラメータ、
    最後のパラメータを返します。"""
    model = Line(weight, bias)
    optimizer = two_groups(model, lr, momentum)
    scheduler = None if factors is None else NotedScheduler(optimizer, factors)
    loaders = Loader(on_the_cpu(train)), Loader(on_the_cpu(valid))
    history = answer.fit(model, *loaders, cross_entropy, optimizer, epochs, device, scheduler)
    return {"history": history, "path": optimizer.path, "end": values(model.parameters())}


def fit_passes(answer, train, valid):
    """en: Trains the model `weight * inputs` as fit_weight does. `train`, `valid`: for each epoch the batches that the
    loader gives then; an order that changes, or data made anew. Returns what you returned, and the weight after every
    optimizer step.
    ja: fit_weight と同じようにモデル `weight * inputs` を学習します。`train` と `valid` は、
    loader がエポックごとに返すバッチです。シャッフルやデータ拡張のように、エポックごとに変わります。返り値と、
    オプティマイザの更新ごとの weight を返します。"""
    model, optimizer = one_weight(0.25)
    loaders = (Loader(*(on_the_cpu(batches) for batches in lists)) for lists in (train, valid))
    history = answer.fit(model, *loaders, from_four, optimizer, len(train), device)
    return {"history": history, "path": firsts(optimizer)}


def fit_modes(answer, train, valid, epochs):
    """en: Trains a model of BatchNorm and a line with your function. It comes in evaluation mode. Returns for each
    forward pass whether the model was in training mode and whether a graph was recorded, BatchNorm's number of batches,
    and each module's mode at the end.
    ja: BatchNorm と直線からなるモデルを、あなたの関数で学習します。モデルは評価モードで渡されます。順伝播のたびに、
    学習モードだったかどうかと計算グラフが記録されたかどうかを調べ、BatchNorm のバッチ数、最後の各モジュールの
    モード（学習モードなら True）とともに返します。"""
    model = Layered(features=2, dropout=False).eval()
    optimizer = NotedSGD(model.parameters(), lr=0.1)
    history = answer.fit(
        model, Loader(on_the_cpu(train)), Loader(on_the_cpu(valid)), from_four, optimizer, epochs, device
    )
    log = model.line.log
    found = {"entries": len(history), "training": log.training, "graphs": log.recorded}
    return found | {"batches": model.body.norm.num_batches_tracked.item(), "modes": modes(model)}


def fit_device(answer, train, valid, place):
    """en: Trains the model `weight * inputs` for one epoch, as fit_weight does. The batches come on the CPU. `place`:
    "given": the model is on the device that your function is given; "text": the device is given as a string; "default":
    the model is on the CPU, and no device is given. Returns what you returned, the weight at the end, and the device on
    which the model got each batch.
    ja: fit_weight と同じようにモデル `weight * inputs` を 1 エポック学習します。バッチは CPU にあります。
    `place` が "given" なら、あなたの関数に渡すデバイスにモデルがあります。"text" ならデバイスを文字列で渡します。
    "default" ならモデルは CPU にあり、デバイスは渡しません。返り値、最後の weight、
    モデルに渡された各バッチのデバイスを返します。"""
    where = torch.device("cpu") if place == "default" else device
    model = Line(torch.tensor(0.0, device=where))
    optimizer = NotedSGD(model.parameters(), lr=0.25)
    given = () if place == "default" else (str(device) if place == "text" else device,)
    history = answer.fit(model, Loader(on_the_cpu(train)), Loader(on_the_cpu(valid)), from_four, optimizer, 1, *given)
    return {"history": history, "weight": model.weight.detach().clone(), "devices": model.log.devices}


# --- 6. multi_task_step


def two_tasks_by_hand(answer, class_target, regression_target, criterion=squares, old=None, times=1):
    """en: Updates a model with your function and SGD with lr 0.25. The model returns (a * data, b * data); a and b
    begin at 0, data is all 1. `old`: a number that fills a.grad and b.grad before. Returns what you returned each
    time, a and b after each call, how many steps the optimizer made, and the samples of each forward pass.
    ja: モデルを、あなたの関数と学習率 0.25 の SGD で更新します。モデルは (a * data, b * data) を返します。
    a と b は 0 から始め、data はすべて 1 です。`old` は、先に a.grad と b.grad へ入れておく数です。毎回の返り値、
    呼び出しごとの a と b、オプティマイザの更新回数、順伝播ごとのサンプル数を返します。"""
    model = TwoWeights(device)
    for p in model.parameters() if old is not None else ():
        p.grad = torch.full_like(p, old)
    optimizer = NotedSGD(model.parameters(), lr=0.25)
    batch = torch.ones(len(class_target)), (torch.tensor(class_target), torch.tensor(regression_target))
    losses, weights = [], []
    for _ in range(times):
        losses.append(answer.multi_task_step(model, batch, criterion, optimizer, device))
        weights.append([model.a.item(), model.b.item()])
    return {"losses": losses, "weights": weights, "updates": len(optimizer.path), "samples": model.log.rows}


def two_tasks(answer, batches, lr, momentum, trunk, classes, number):
    """en: Updates a model with your function, once for each batch, with SGD with momentum; the heads are a parameter
    group of their own, with the learning rate 2 * lr. hidden = data @ trunk.T; the model returns
    (hidden @ classes.T, hidden @ number). The criterion is one_sided: the cross-entropy of the classes
    plus twice the pinball loss of the numbers. Returns what you returned each time, the parameters after each call, and
    how many steps the optimizer made.
    ja: モデルを、あなたの関数とモーメンタムつきの SGD で、バッチごとに 1 回更新します。
    2 つのヘッドは別のパラメータグループにあり、学習率は 2 * lr です。
    hidden = data @ trunk.T として、モデルは (hidden @ classes.T, hidden @ number) を返します。
    criterion は one_sided で、クラスの交差エントロピーに、数値の pinball 損失の 2 倍を足したものです。
    毎回の返り値、呼び出しごとのパラメータ、オプティマイザの更新回数を返します。"""
    model = Heads(trunk, classes, number)
    heads = {"params": [model.classes, model.number], "lr": 2 * lr}
    optimizer = NotedSGD([{"params": [model.trunk]}, heads], lr=lr, momentum=momentum)
    losses, parameters = [], []
    for data, (class_target, regression_target) in batches:
        batch = data.cpu(), (class_target.cpu(), regression_target.cpu())
        losses.append(answer.multi_task_step(model, batch, one_sided, optimizer, device))
        parameters.append(values(model.parameters()))
    return {"losses": losses, "parameters": parameters, "updates": len(optimizer.path)}


def two_tasks_device(answer, class_target, regression_target, place):
    """en: Updates a model once, as two_tasks_by_hand does. The three tensors of the batch come on the CPU. `place`:
    "given": the model is on the device that your function is given; "text": the device is given as a string; "default":
    the model is on the CPU, and no device is given. Returns what you returned, a and b at the end, and the device on
    which the model got the data.
    ja: two_tasks_by_hand と同じようにモデルを 1 回更新します。バッチの 3 つのテンソルは CPU にあります。
    `place` が "given" なら、あなたの関数に渡すデバイスにモデルがあります。"text" ならデバイスを文字列で渡します。
    "default" ならモデルは CPU にあり、デバイスは渡しません。返り値、最後の a と b、
    モデルに渡された data のデバイスを返します。"""
    where = torch.device("cpu") if place == "default" else device
    model = TwoWeights(where)
    optimizer = NotedSGD(model.parameters(), lr=0.25)
    given = () if place == "default" else (str(device) if place == "text" else device,)
    batch = torch.ones(len(class_target)), (torch.tensor(class_target), torch.tensor(regression_target))
    loss = answer.multi_task_step(model, batch, squares, optimizer, *given)
    return {"loss": loss, "end": values(model.parameters()), "devices": model.log.devices}


def two_tasks_shapes(answer, features):
    """en: Calls your function with a model that takes 3 features, and a batch that has `features` of them. Returns what
    you returned.
    ja: 特徴量を 3 つ受け取るモデルと、特徴量が `features` 個のバッチであなたの関数を呼び出し、その返り値を返します。"""
    model = Heads(*(torch.ones(shape, device=device) for shape in ((2, 3), (2, 2), (2,))))
    batch = torch.ones(2, features), (torch.tensor([0, 1]), torch.tensor([1.0, 2.0]))
    return answer.multi_task_step(model, batch, one_sided, NotedSGD(model.parameters(), lr=0.1), device)


# --- what they share


def one_weight(lr, old=None):
    model = Line(torch.tensor(0.0, device=device))
    if old is not None:
        model.weight.grad = torch.full_like(model.weight, old)
    return model, NotedSGD(model.parameters(), lr=lr)


def two_groups(model, lr, momentum):
    return NotedSGD([{"params": [model.weight]}, {"params": [model.bias], "lr": 2 * lr}], lr=lr, momentum=momentum)


def labelled(targets):
    return [(torch.ones(len(numbers), device=device), torch.tensor(numbers, device=device)) for numbers in targets]


def on_the_cpu(batches):
    return [(inputs.cpu(), targets.cpu()) for inputs, targets in batches]


def values(params):
    return [p.detach().clone() for p in params]


def firsts(optimizer):
    return [parameters[0].item() for parameters in optimizer.path]


def modes(model):
    return {name or "model": module.training for name, module in model.named_modules()}
