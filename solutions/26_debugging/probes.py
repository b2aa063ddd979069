"""Models whose output can be followed by hand, optimizers and schedulers that take notes, and loaders."""

import torch
from torch import Tensor, nn


class Line(nn.Module):
    """inputs * weight for a weight that is one number, inputs @ weight.T + bias for a matrix; notes its mode."""

    def __init__(self, weight: Tensor, bias: Tensor | None = None) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.clone())
        self.bias = None if bias is None else nn.Parameter(bias.clone())
        self.modes: list[bool] = []

    def forward(self, inputs: Tensor) -> Tensor:
        self.modes.append(self.training)
        outputs = inputs * self.weight if self.weight.dim() == 0 else inputs @ self.weight.t()
        return outputs if self.bias is None else outputs + self.bias


class CountingSGD(torch.optim.SGD):
    """Plain SGD that keeps the parameters after every step, and the rates that it used."""

    def __init__(self, params, lr: float) -> None:
        self.path: list[list[Tensor]] = []
        self.rates: list[list[float]] = []
        super().__init__(params, lr=lr)

    def step(self, closure=None):
        result = super().step(closure)
        self.path.append([p.detach().clone() for group in self.param_groups for p in group["params"]])
        self.rates.append([float(group["lr"]) for group in self.param_groups])
        return result


class Schedule(torch.optim.lr_scheduler.LambdaLR):
    """The first rate times a factor for each epoch; notes after how many updates it was stepped, and with what."""

    def __init__(self, optimizer: CountingSGD, factors: list[float]) -> None:
        self.calls: list[tuple[int, tuple]] = []
        self.counted = optimizer
        super().__init__(optimizer, lambda epoch: factors[min(epoch, len(factors) - 1)])
        self.calls = []

    def step(self, *args, **kwargs) -> None:
        self.calls.append((len(self.counted.path), (*args, *kwargs.values())))
        super().step(*args, **kwargs)


class Stream:
    """Yields [inputs, targets] as a DataLoader of a stream does: no length, no indices; shuffled, its order changes."""

    def __init__(self, batches: list, shuffled: bool = False) -> None:
        self.batches = batches
        self.shuffled = shuffled
        self.passes = 0

    def __iter__(self):
        self.passes += 1
        turned = self.shuffled and self.passes % 2 == 0
        return iter([list(batch) for batch in (reversed(self.batches) if turned else self.batches)])


class Loader(Stream):
    """As most DataLoaders, with a length."""

    def __len__(self) -> int:
        return len(self.batches)


def mse(outputs, targets):
    return (outputs - targets).pow(2).mean()


def pinball(outputs, targets):
    difference = targets - outputs
    return torch.maximum(0.75 * difference, -0.25 * difference).mean()


# --- 2. train_with_schedule ---


def train_weight(answer, targets, factors, epochs, criterion=mse, begun=0, old=None, shuffled=False, mode=True):
    """en: Trains the model `weight * inputs` with your function and plain SGD with lr 0.5; weight begins at 0, all
    inputs are 1. `targets`: those of each batch. The schedule's rate for epoch e is 0.5 * factors[e]; `begun`
    epochs of it have passed already. `old`: a number that fills weight.grad before; `shuffled`: the loader has another
    order each time that it is gone through, and no length; `mode`: whether the model is in training mode before.
    Returns what you returned, the weight after every update, the rate of every update, how many updates there had been
    at each scheduler.step(), the arguments that it got, the modes in which the model ran, and its mode at the end.
    ja: モデル `weight * inputs` を、あなたの関数と、学習率 0.5 の単純な SGD で学習します。
    weight は 0 から始め、入力はすべて 1 です。`targets` は各バッチの目標値です。
    エポック e の学習率は 0.5 * factors[e] で、`begun` エポック分はすでに進んでいます。
    `old` は先に weight.grad へ入れておく数です。
    `shuffled` なら、loader の順番はたどるたびに変わり、len() は使えません。
    `mode` は、呼び出し前のモデルが学習モードかどうかです。
    返り値、更新ごとの weight と学習率、scheduler.step() が呼ばれた時点での更新回数、渡された引数、
    実行時のモード、最後のモードを返します。"""
    model = Line(torch.tensor(0.0, device=device)).train(mode)
    optimizer = CountingSGD(model.parameters(), lr=0.5)
    schedule = Schedule(optimizer, factors)
    for _ in range(begun):
        optimizer.step()
        schedule.step()
    stain(model, old)
    for notes in (optimizer.path, optimizer.rates, schedule.calls):
        notes.clear()
    loader = Stream(labelled(targets), shuffled) if shuffled else Loader(labelled(targets))
    returned = answer.train_with_schedule(model, loader, criterion, optimizer, schedule, epochs)
    return {
        "returned": returned,
        "weights": [values[0].item() for values in optimizer.path],
        "rates": [rates[0] for rates in optimizer.rates],
        "updates at each scheduler.step()": [updates for updates, _ in schedule.calls],
        "arguments of scheduler.step()": [list(arguments) for _, arguments in schedule.calls],
        "modes": model.modes,
        "mode at the end": model.training,
    }


def train(answer, batches, lr, gamma, every, epochs, weight, bias):
    """en: Trains the model `inputs @ weight.T + bias` with your function, plain SGD, the mean squared error and
    StepLR(step_size=every, gamma=gamma). weight and bias are parameter groups of their own, with the rates lr and
    2 * lr. Returns what you returned, the parameters after every update, and the rates of both groups at the end.
    ja: モデル `inputs @ weight.T + bias` を、あなたの関数、単純な SGD、平均二乗誤差、
    StepLR(step_size=every, gamma=gamma) で学習します。weight と bias は別々のパラメータグループにあり、
    学習率は lr と 2 * lr です。
    返り値、更新ごとのパラメータ、最後の両グループの学習率を返します。"""
    model = Line(weight, bias)
    optimizer = CountingSGD([{"params": [model.weight]}, {"params": [model.bias], "lr": 2 * lr}], lr=lr)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=every, gamma=gamma)
    returned = answer.train_with_schedule(model, Loader(batches), mse, optimizer, scheduler, epochs)
    ends = [float(group["lr"]) for group in optimizer.param_groups]
    return {"returned": returned, "path": optimizer.path, "rates at the end": ends}


def labelled(targets):
    return [(torch.ones(len(numbers), device=device), torch.tensor(numbers, device=device)) for numbers in targets]


def stain(model, number):
    if number is not None:
        for param in model.parameters():
            param.grad = torch.full_like(param, number)


# --- 3. build_decay_optimizer ---


class FromTheNotes(nn.Module):
    """features (with a BatchNorm inside), bn and head."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 2, 1), nn.BatchNorm2d(2))
        self.bn = nn.BatchNorm1d(2)
        self.head = nn.Linear(2, 3)


class Block(nn.Module):
    """Nested layers whose names say nothing, or the wrong thing."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.Linear(3, 3)
        self.layer = nn.LayerNorm(3)
        self.inner = nn.ModuleList([nn.Conv1d(3, 4, 2, bias=False), nn.ModuleDict({"bn": nn.GroupNorm(2, 4)})])


class Words(nn.Module):
    """An embedding and blocks; no features, no bn, no head."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(5, 3)
        self.blocks = nn.ModuleList([Block(), Block()])
        self.bias = nn.Linear(3, 2)


class Tied(nn.Module):
    """The embedding and the last layer share one weight."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(4, 3)
        self.norm = nn.BatchNorm1d(3)
        self.out = nn.Linear(3, 4)
        self.out.weight = self.embed.weight


class Frozen(nn.Module):
    """A frozen body, a layer of which only the bias learns, and a head."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3)).requires_grad_(False)
        self.middle = nn.Linear(3, 3)
        self.middle.weight.requires_grad_(False)
        self.head = nn.Linear(3, 2)


MODELS = {
    "from the notes": FromTheNotes,
    "words": Words,
    "tied": Tied,
    "frozen": Frozen,
    "one layer": lambda: nn.Linear(3, 2),
    "without bias": lambda: nn.Linear(3, 2, bias=False),
    "only normalisation": lambda: nn.BatchNorm1d(4),
}


def made(name):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return MODELS[name]().to(device)


def groups_of(answer, name, lr, weight_decay):
    """en: Gives your function the model with this name (its parameters are the names below). Returns for each parameter
    the weight_decay and the lr of every group that holds it. Also: the parameters that require a gradient afterwards,
    how many the optimizer has that are not the model's, and its classes.
    ja: この名前のモデルをあなたの関数に渡します（パラメータの名前は下のとおりです）。パラメータごとに、
    それを持つすべてのグループの weight_decay と lr を返します。
    ほかに、呼び出し後に勾配を必要とするパラメータ、モデルのものではないパラメータの数、
    オプティマイザのクラスも返します。"""
    model = made(name)
    optimizer = answer.build_decay_optimizer(model, lr, weight_decay)
    held = [(parameter, group) for group in optimizer.param_groups for parameter in group["params"]]
    own = {id(parameter) for parameter in model.parameters()}
    places = {
        key: [group for other, group in held if other is parameter] for key, parameter in model.named_parameters()
    }
    return {
        "decay": {key: [float(group["weight_decay"]) for group in found] for key, found in places.items()},
        "lr": {key: [float(group["lr"]) for group in found] for key, found in places.items()},
        "trainable": [key for key, parameter in model.named_parameters() if parameter.requires_grad],
        "others": sum(id(parameter) not in own for parameter, _ in held),
        "classes": [kind.__name__ for kind in type(optimizer).__mro__],
    }


def moved_by_decay(answer, name, lr, weight_decay):
    """en: Fills the model's parameters with 2, builds your optimizer, and makes a step in which all gradients are 0:
    only weight decay moves a parameter. Returns the names of those that moved.
    ja: モデルのパラメータをすべて 2 にしてオプティマイザを作り、勾配がすべて 0 の更新を 1 回行います。
    このとき動くのは、重み減衰の対象だけです。動いたパラメータの名前を返します。"""
    return moved(answer, name, lr, weight_decay, 0.0)


def moved_by_gradient(answer, name, lr, weight_decay):
    """en: Fills the model's parameters with 2, builds your optimizer, and makes a step in which all gradients are 1.
    Returns the names of the parameters that moved.
    ja: モデルのパラメータをすべて 2 にしてオプティマイザを作り、勾配がすべて 1 の更新を 1 回行います。
    動いたパラメータの名前を返します。"""
    return moved(answer, name, lr, weight_decay, 1.0)


def moved(answer, name, lr, weight_decay, gradient):
    model = made(name)
    for parameter in model.parameters():
        nn.init.constant_(parameter, 2.0)
    optimizer = answer.build_decay_optimizer(model, lr, weight_decay)
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, gradient)
    optimizer.step()
    return [key for key, parameter in model.named_parameters() if not bool((parameter == 2.0).all())]


# --- 4. forward_on ---


same = nn.Identity()


class Sums(nn.Module):
    """inputs @ weight.T + bias, and a buffer that goes where the parameters go."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        super().__init__()
        self.weight, self.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
        self.register_buffer("calls", torch.zeros(1, device=weight.device))

    def forward(self, inputs: Tensor) -> Tensor:
        return inputs @ self.weight.t() + self.bias + 0 * self.calls


def forward(answer, weight, bias, x, where, cotangent=None, **entries):
    """en: Calls your function with the model `inputs @ weight.T + bias` and the batch {"x": x, **entries}.
    Returns the output; where the model's parameters and buffers are afterwards; whether the batch still holds the same
    objects, and where its "x" is; and, with `cotangent`, the gradients of weight, bias and x.
    ja: モデル `inputs @ weight.T + bias` とバッチ {"x": x, **entries} をあなたの関数に渡します。
    出力、呼び出し後のモデルのパラメータとバッファの場所、バッチの中身が同じものか、バッチの "x" の場所を返します。
    `cotangent` があれば、weight、bias、x の勾配も返します。"""
    model = Sums(weight, bias)
    x = x.detach().requires_grad_(cotangent is not None)
    batch = {"x": x, **entries}
    before = dict(batch)
    output = answer.forward_on(model, batch, where)
    gradients = []
    if cotangent is not None and output.requires_grad:
        output.backward(cotangent.to(output.device))
        gradients = [None if leaf.grad is None else leaf.grad.clone() for leaf in (model.weight, model.bias, x)]
    return {
        "output": output.detach(),
        "model": [model.weight.device, model.bias.device, model.calls.device],
        "same batch": list(batch) == list(before) and all(batch[key] is before[key] for key in batch),
        "x": batch["x"].device if isinstance(batch.get("x"), Tensor) else None,
        "gradients": gradients,
    }


# --- 5. classification_loss ---


def scores(x):
    return x * 1


def classify(answer, weight, bias, x, target, factor):
    """en: Calls your function with the model `x @ weight.T + bias`, and computes the gradients of factor * loss.
    Returns the loss and the gradients of weight, bias and x.
    ja: モデル `x @ weight.T + bias` をあなたの関数に渡し、factor * 損失 の勾配を求めます。
    損失と、weight、bias、x の勾配を返します。"""
    model = Line(weight, bias)
    x = x.detach().requires_grad_()
    loss = answer.classification_loss(model, x, target)
    (loss * factor).sum().backward()
    found = [None if leaf.grad is None else leaf.grad.clone() for leaf in (model.weight, model.bias, x)]
    return {"loss": loss.detach(), "gradients": found}


# --- 6. validate ---


class Turned(nn.Module):
    """Gives its inputs as scores in evaluation mode, and minus its inputs in training mode."""

    def __init__(self) -> None:
        super().__init__()
        self.one = nn.Parameter(torch.ones((), device=device))
        self.graphs: list[bool] = []

    def forward(self, inputs: Tensor) -> Tensor:
        outputs = inputs * (-self.one if self.training else self.one)
        self.graphs.append(outputs.requires_grad)
        return outputs


class Nested(nn.Module):
    """Layers within layers; the scores are those of `Turned`."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Sequential(Turned(), nn.Dropout(0.5))
        self.second = nn.Sequential(nn.Identity())

    def forward(self, inputs: Tensor) -> Tensor:
        return self.second(self.first(inputs))


def validate(answer, scores, targets, training=True, generator=False):
    """en: Calls your function with a model that gives its inputs as scores in evaluation mode (minus its inputs in
    training mode), and the batches [(scores[0], targets[0]), …], as a generator if `generator`. Returns what you
    returned, whether each forward pass recorded a graph, and the model's gradient and requires_grad.
    ja: 評価モードでは入力をそのままスコアとして返し（学習モードでは符号を反転します）、
    バッチが [(scores[0], targets[0]), …] となるように、あなたの関数を呼びます。
    `generator` ならジェネレータで渡します。
    返り値、順伝播ごとに計算グラフを記録したか、モデルの勾配と requires_grad を返します。"""
    model = Turned().train(training)
    batches = [list(pair) for pair in zip(scores, targets, strict=True)]
    returned = answer.validate(model, (pair for pair in batches) if generator else Loader(batches, shuffled=True))
    one = model.one
    return {"returned": returned, "graphs": model.graphs, "gradient": one.grad, "learns": one.requires_grad}


def validate_without_gradients(answer, scores, targets):
    """en: As validate, but called inside `torch.no_grad()`. Returns what you returned, and whether gradients were
    enabled after your call, still inside.
    ja: validate と同じですが、`torch.no_grad()` の中で呼びます。返り値と、呼び出しの後（まだその中）で
    勾配の記録が有効になっていたかを返します。"""
    model = Turned()
    with torch.no_grad():
        returned = answer.validate(model, Loader([[scores, targets]]))
        return {"returned": returned, "enabled": torch.is_grad_enabled()}


def validate_nested(answer, scores, targets, training, evaluating=()):
    """en: Calls your function with nested layers, in training mode or not; those named by `evaluating` are in
    evaluation mode before. Returns what you returned, and the name of every layer that is in training mode afterwards.
    ja: 入れ子の層を持つモデルを渡します。`training` なら学習モードですが、`evaluating` に名前のある層だけは
    評価モードにしておきます。返り値と、呼び出し後に学習モードである層の名前を返します。"""
    model = Nested().train(training)
    for name in evaluating:
        model.get_submodule(name).training = False
    returned = answer.validate(model, Loader([[scores, targets]]))
    return {"returned": returned, "training": [name for name, module in model.named_modules() if module.training]}


def validate_normalised(answer, inputs, targets, mean):
    """en: Calls your function with a BatchNorm1d without parameters, in training mode, whose running mean is `mean` and
    whose running variance is 1. Returns what you returned, and the running mean afterwards.
    ja: running_mean が `mean`、running_var が 1 で、パラメータのない BatchNorm1d を学習モードで渡します。
    返り値と、呼び出し後の running_mean を返します。"""
    model = nn.BatchNorm1d(len(mean), affine=False).to(device)
    model.running_mean.copy_(mean)
    returned = answer.validate(model, Loader([list(pair) for pair in zip(inputs, targets, strict=True)]))
    return {"returned": returned, "running mean": model.running_mean.clone()}


# --- 7. exp_unit ---


def unit_of_exp(answer, u, w, cotangent):
    """en: Calls your function with x = exp(u), a tensor that its own backward pass still needs. Returns the result, and
    the gradients of u and w.
    ja: x = exp(u) を渡します。x は、それ自身の逆伝播でも使われるテンソルです。結果と、u と w の勾配を返します。"""
    u, w = u.detach().requires_grad_(), w.detach().requires_grad_()
    result = answer.exp_unit(torch.exp(u), w)
    result.backward(cotangent)
    return {"result": result.detach(), "gradients": [u.grad, w.grad]}


def unit_of_one_row(answer, row, rows, w):
    """en: Calls your function with x = row.expand(rows, -1): all rows of x are the same memory. Returns the result.
    ja: x = row.expand(rows, -1) を渡します。x のすべての行が同じメモリを共有しています。結果を返します。"""
    return answer.exp_unit(row.expand(rows, -1), w)


def unit_with_anomaly(answer, x, w, enabled, check_nan):
    """en: Sets anomaly detection (enabled, check_nan) before the call. Returns the result, and both settings after it.
    ja: 呼び出す前に異常検出モード（有効か、check_nan か）を設定します。結果と、呼び出し後の 2 つの設定を返します。"""
    before = torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()
    torch.autograd.set_detect_anomaly(enabled, check_nan)
    try:
        result = answer.exp_unit(x, w)
        return {"result": result, "after": [torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()]}
    finally:
        torch.autograd.set_detect_anomaly(*before)
