"""Models and criteria that note under which autocast they run, an optimizer that notes what it sees, and scalers."""

from contextlib import contextmanager

import torch
from torch import Tensor, nn
from torch.nn import functional

KINDS = dict.fromkeys(("cpu", "cuda", device.type))


def autocasts():
    """For which kinds of devices autocast is on just now, and in which dtype."""
    return {kind: torch.get_autocast_dtype(kind) for kind in KINDS if torch.is_autocast_enabled(kind)}


@contextmanager
def tidy():
    """Puts autocast back afterwards, so that what one answer leaves on does not reach the next check."""
    found = {kind: (torch.is_autocast_enabled(kind), torch.get_autocast_dtype(kind)) for kind in KINDS}
    torch.autocast_increment_nesting()
    depth = torch.autocast_decrement_nesting()
    try:
        yield
    finally:
        for kind, (enabled, dtype) in found.items():
            torch.set_autocast_enabled(kind, enabled)
            torch.set_autocast_dtype(kind, dtype)
        torch.autocast_increment_nesting()
        while torch.autocast_decrement_nesting() > depth:
            pass
        torch.clear_autocast_cache()


class Log:
    """What happened meanwhile; copies of a model share it."""

    def __init__(self):
        self.autocast = []
        self.weights = []
        self.training = []

    def __deepcopy__(self, memo):
        return self


class Line(nn.Module):
    """inputs @ weight.T + bias; notes autocast and the dtype of its weight in every forward pass."""

    def __init__(self, weight, bias=None, widen=False):
        super().__init__()
        self.weight = nn.Parameter(weight.clone())
        self.bias = None if bias is None else nn.Parameter(bias.clone())
        self.widen = widen
        self.log = Log()

    def forward(self, inputs):
        self.log.autocast.append(autocasts())
        self.log.weights.append(self.weight.dtype)
        self.log.training.append(self.training)
        outputs = functional.linear(inputs, self.weight, self.bias)
        return outputs.float() if self.widen else outputs


class MSE(nn.Module):
    """The mean squared error; notes autocast."""

    def __init__(self):
        super().__init__()
        self.autocast = []

    def forward(self, outputs, targets):
        self.autocast.append(autocasts())
        return functional.mse_loss(outputs, targets)


def pinball(outputs, targets):
    difference = targets - outputs
    return torch.maximum(0.75 * difference, -0.25 * difference).mean()


class NotingSGD(torch.optim.SGD):
    """Plain SGD that notes the gradients of every step."""

    def __init__(self, groups, lr):
        self.seen = []
        super().__init__(groups, lr=lr)

    def step(self, closure=None):
        result = super().step(closure)
        self.seen.append([gradient_of(p) for group in self.param_groups for p in group["params"]])
        return result


class Refusing(nn.Module):
    """A model that refuses its inputs."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1, 1, device=device))

    def forward(self, inputs):
        raise LookupError("this model knows no such inputs")


# --- autocast_forward ---


def forward(answer, x, weight, dtype=None, bias=None, by_name=True, widen=False, hooked=False):
    """en: Calls your function with the model `F.linear(x, weight, bias)` (`widen`: with .float() at its end; `hooked`:
    with a forward hook that doubles the output). `dtype`: passed only if it is not None. Returns the output, for which
    devices autocast was on while the model ran, the dtype of its weight then, and the parameters afterwards.
    ja: モデル `F.linear(x, weight, bias)` をあなたの関数に渡します（`widen` なら最後に .float() が付き、
    `hooked` なら出力を 2 倍にするフォワードフックが付きます）。`dtype` は None でないときだけ渡します。
    出力、モデルの計算中に autocast が有効だったデバイス、そのときの weight のデータ型、
    呼び出した後のパラメータを返します。"""
    model = Line(weight, bias, widen)
    if hooked:
        model.register_forward_hook(lambda module, args, output: 2 * output)
    with tidy():
        output = (
            answer.autocast_forward(model, x, **named(dtype)) if by_name else answer.autocast_forward(model, x, dtype)
        )
    return {
        "output": output,
        "autocast in the model": model.log.autocast,
        "weight in the model": model.log.weights,
        "parameters": values(model),
    }


def forward_inside(answer, x, weight, outer=None, enabled=True, dtype=None):
    """en: Calls your function with the model `F.linear(x, weight)`. With `outer`, the caller has autocast of that dtype
    on (`enabled=False`: has it switched off). Returns the output, and for which devices autocast is on after the call.
    ja: モデル `F.linear(x, weight)` をあなたの関数に渡します。`outer` があれば、
    呼び出し側がその dtype の autocast を有効にしています（`enabled=False` なら無効にしています）。出力と、
    呼び出した後に autocast が有効なデバイスを返します。"""
    model = Line(weight)
    with tidy():
        if outer is None:
            output = answer.autocast_forward(model, x, **named(dtype))
            after = autocasts()
        else:
            with torch.autocast(device.type, dtype=outer, enabled=enabled):
                output = answer.autocast_forward(model, x, **named(dtype))
                after = autocasts()
    return {"output": output, "autocast afterwards": after}


def forward_and_back(answer, x, weight, bias, cotangent, dtype=None):
    """en: Calls your function with the model `F.linear(x, weight, bias)` and an x that requires grad, and then
    `output.backward(cotangent)`. Returns the output, the gradients of weight, bias and x, and their dtypes.
    ja: モデル `F.linear(x, weight, bias)` と、requires_grad の x をあなたの関数に渡し、
    続けて `output.backward(cotangent)` を呼びます。出力と、weight、bias、x の勾配を返します。"""
    model, x = Line(weight, bias), x.clone().requires_grad_()
    with tidy():
        output = answer.autocast_forward(model, x, **named(dtype))
        if isinstance(output, Tensor) and output.requires_grad:
            output.backward(cotangent.to(output.dtype))
    return {"output": output, "gradients": [gradient_of(p) for p in (model.weight, model.bias, x)]}


def forward_without_grad(answer, x, weight, recording):
    """en: Calls your function with the model `F.linear(x, weight)`, under torch.no_grad() where `recording` is False.
    Returns the output, and whether it has a graph.
    ja: モデル `F.linear(x, weight)` をあなたの関数に渡します。
    `recording` が False なら torch.no_grad() の中で呼びます。出力と、計算グラフの有無を返します。"""
    with tidy(), torch.set_grad_enabled(recording):
        output = answer.autocast_forward(Line(weight), x)
    return {"output": output, "graph": getattr(output, "requires_grad", None)}


def forward_in_mode(answer, x, weight, training):
    """en: Calls your function with the model `F.linear(x, weight)` in training mode or evaluation mode. Returns the
    output, and whether the model was in training mode while it ran.
    ja: 学習モードか評価モードのモデル `F.linear(x, weight)` をあなたの関数に渡します。出力と、
    計算中のモデルが学習モードだったかどうかを返します。"""
    model = Line(weight).train(training)
    with tidy():
        output = answer.autocast_forward(model, x)
    return {"output": output, "training": model.log.training}


def look_up(answer, indices, table, weight):
    """en: Calls your function with the model `nn.Sequential(nn.Embedding, nn.Linear)`, whose input are whole numbers.
    Returns the output.
    ja: モデル `nn.Sequential(nn.Embedding, nn.Linear)` をあなたの関数に渡します。入力は整数です。出力を返します。"""
    model = nn.Sequential(nn.Embedding.from_pretrained(table.clone(), freeze=False), Line(weight))
    with tidy():
        return answer.autocast_forward(model, indices)


def forward_memory(answer, rows, width, layers):
    """en: Calls your function with `layers` linear layers and an input of rows × width, then the model itself.
    Returns the bytes that were in use after each call beyond those before it.
    ja: `layers` 個の線形層と rows × width の入力であなたの関数を呼び、続いてモデルをそのまま呼びます。
    それぞれの呼び出しの後に、呼び出す前より何バイト多く使われているかを返します。"""
    model = nn.Sequential(*(nn.Linear(width, width) for _ in range(layers))).to(device)
    x = torch.ones(rows, width, device=device)
    found = {}
    with torch.autocast(device.type):
        model(x)  # the first matrix products take memory of their own, for good
    model(x)
    for name, call in (("under autocast", answer.autocast_forward), ("float32", lambda model, x: model(x))):
        before = torch.cuda.memory_allocated()
        with tidy():
            output = call(model, x)
            found[name] = torch.cuda.memory_allocated() - before
        del output
    return found


# --- amp_step and amp_clipped_step ---


def scaler_of(scale, interval):
    if scale is None:
        return torch.amp.GradScaler(device.type, enabled=False)
    return torch.amp.GradScaler(device.type, init_scale=scale, growth_interval=interval)


def train(answer, name, model, batches, criterion, *, lr, scale, interval, old=None, each_its_own=False, **options):
    """Calls the function for one batch after another and notes what became of everything."""
    params = list(model.parameters())
    optimizer = NotingSGD([{"params": [p]} for p in params] if each_its_own else params, lr=lr)
    if each_its_own:
        optimizer.param_groups[-1]["lr"] = 2 * lr
    scaler = scaler_of(scale, interval)
    returned, path, scales, after = [], [], [], []
    with tidy():
        for place, (inputs, targets) in enumerate(batches):
            if old is not None and place == 0:
                for p in params:
                    p.grad = torch.full_like(p, old)
            returned.append(getattr(answer, name)(model, inputs, targets, criterion, optimizer, scaler, **options))
            after.append(autocasts())
            path.append(values(model))
            scales.append(scaler.get_scale())
    return {
        "returned": returned,
        "path": path,
        "scales": scales,
        "model": model.log.autocast,
        "after": after,
        "seen": optimizer.seen,
    }


def weight_steps(answer, targets, criterion, *, weight=0.0, dtype=None, max_norm=None, **settings):
    model = Line(torch.tensor([[float(weight)]], device=device))
    wanted = [torch.tensor(numbers, device=device).view(-1, 1) for numbers in targets]
    batches = [(torch.ones_like(numbers), numbers) for numbers in wanted]
    name, options = asked(dtype, max_norm)
    return train(answer, name, model, batches, criterion, **settings, **options)


def step_weight(answer, targets, weight=0.0, lr=0.5, scale=1024.0, interval=2000, criterion=None, **more):
    """en: Updates the model `weight * inputs` once for each batch, with plain SGD, a GradScaler and `criterion` (None:
    the mean squared error). All inputs are 1; `targets`: those of each batch; `scale`: the scaler's first scale (None:
    the scaler is disabled); `interval`: its growth_interval. `more`: `dtype` for your function, `max_norm` (then
    amp_clipped_step is called, otherwise amp_step), and `old`, a number that fills weight.grad before. Returns what you
    returned, the weight and the scaler's scale after every call.
    ja: モデル `weight * inputs` を、単純な SGD、GradScaler、`criterion`（None なら平均二乗誤差）を使って、
    バッチごとに 1 回更新します。入力はすべて 1 で、`targets` は各バッチの目標値です。
    `scale` は scaler の最初のスケール（None なら無効な scaler）、`interval` はその growth_interval です。
    `more` では、あなたの関数に渡す `dtype`、`max_norm`（あれば amp_clipped_step、なければ amp_step を呼びます）、
    先に weight.grad へ入れておく数 `old` を指定できます。毎回の返り値と、
    呼び出すたびの weight と scaler のスケールを返します。"""
    criterion = MSE() if criterion is None else criterion
    got = weight_steps(answer, targets, criterion, weight=weight, lr=lr, scale=scale, interval=interval, **more)
    path = [entry[0].item() for entry in got["path"]]
    return {"returned": got["returned"], "weights": path, "scales": got["scales"]}


def watch_weight(answer, targets, scale=1024.0, dtype=None, max_norm=None):
    """en: Updates the model `weight * inputs` as step_weight does. Returns for which devices autocast was on, and in
    which dtype, while the model ran, while the criterion ran, and after the call; and the weight afterwards.
    ja: step_weight と同じようにモデル `weight * inputs` を更新します。モデルの計算中、criterion の計算中、
    呼び出した後に、autocast がどのデバイスで、どの dtype で有効だったかと、更新後の weight を返します。"""
    criterion = MSE()
    settings = {"lr": 0.5, "scale": scale, "interval": 2000, "dtype": dtype, "max_norm": max_norm}
    got = weight_steps(answer, targets, criterion, **settings)
    path = [entry[0].item() for entry in got["path"]]
    return {"model": got["model"], "criterion": criterion.autocast, "after": got["after"], "weights": path}


def step(answer, batches, weight, bias, lr, scale, dtype=None, max_norm=None, interval=2000):
    """en: Updates the model `F.linear(inputs, weight, bias)` once for each batch, with the mean squared error, a
    GradScaler and SGD; weight and bias are parameter groups with the learning rates lr and 2 * lr. With max_norm it
    calls amp_clipped_step, otherwise amp_step. Returns what you returned, the parameters after every call, and the
    scaler's scales.
    ja: モデル `F.linear(inputs, weight, bias)` を、平均二乗誤差、GradScaler、SGD を使って、
    バッチごとに 1 回更新します。weight と bias は別々のパラメータグループにあり、学習率は lr と 2 * lr です。
    max_norm があれば amp_clipped_step、なければ amp_step を呼びます。毎回の返り値、呼び出すたびのパラメータ、
    scaler のスケールを返します。"""
    name, options = asked(dtype, max_norm)
    settings = {"lr": lr, "scale": scale, "interval": interval, "each_its_own": True}
    got = train(answer, name, Line(weight, bias), batches, MSE(), **settings, **options)
    return {"returned": got["returned"], "path": got["path"], "scales": got["scales"]}


def step_classes(answer, indices, labels, scale=64.0, dtype=None, max_norm=None):
    """en: Updates the model `nn.Sequential(nn.Embedding, nn.Linear)` once, with nn.CrossEntropyLoss, a GradScaler and
    SGD(lr=0.5). The table of the embedding is [[2, 0], [4, 0]], the linear layer's weight is 0: two classes, two zeros
    as outputs. With max_norm it calls amp_clipped_step, otherwise amp_step. Returns what you returned and the linear
    layer's weight afterwards.
    ja: モデル `nn.Sequential(nn.Embedding, nn.Linear)` を、nn.CrossEntropyLoss、GradScaler、SGD(lr=0.5) を使って
    1 回更新します。nn.Embedding の表は [[2, 0], [4, 0]]、nn.Linear の weight は 0 で、2 クラスの出力は
    どちらも 0 です。max_norm があれば amp_clipped_step、なければ amp_step を呼びます。
    返り値と、更新後の nn.Linear の weight を返します。"""
    table = torch.tensor([[2.0, 0.0], [4.0, 0.0]], device=device)
    model = nn.Sequential(nn.Embedding.from_pretrained(table, freeze=False), Line(torch.zeros(2, 2, device=device)))
    optimizer = NotingSGD(model.parameters(), lr=0.5)
    name, options = asked(dtype, max_norm)
    with tidy():
        returned = getattr(answer, name)(
            model, indices, labels, nn.CrossEntropyLoss(), optimizer, scaler_of(scale, 2000), **options
        )
    return {"returned": returned, "weight": model[1].weight.detach().clone()}


def step_refused(answer, max_norm=None):
    """en: Calls amp_step (with max_norm: amp_clipped_step) with a model that raises an error.
    ja: 例外を送出するモデルを amp_step（max_norm があれば amp_clipped_step）に渡します。"""
    model = Refusing()
    optimizer = NotingSGD(model.parameters(), lr=0.5)
    args = model, torch.ones(2, 1, device=device), torch.zeros(2, 1, device=device), MSE(), optimizer, scaler_of(8.0, 9)
    with tidy():
        if max_norm is None:
            return answer.amp_step(*args)
        return answer.amp_clipped_step(*args, max_norm)


# --- LossScaler ---


def scaled_steps(answer, gradients, dtype=torch.float32, **settings):
    """en: Makes LossScaler(**settings) and one weight of 0. For each number of `gradients` it calls scale_loss, writes
    the number into weight.grad, as backward() of a scaled loss would, and calls scaler.step(optimizer) with SGD(lr=1).
    Returns what you returned, the weight and scaler.scale after every step, and how often the optimizer made its step.
    ja: LossScaler(**settings) と、値が 0 の weight を 1 つ作ります。`gradients` の数ごとに scale_loss を呼び、
    スケールした損失の backward() がするように、その数を weight.grad に書き込み、
    SGD(lr=1) で scaler.step(optimizer) を呼びます。
    毎回の返り値、そのたびの weight と scaler.scale、オプティマイザが更新した回数を返します。"""
    weight = torch.zeros(1, dtype=dtype, device=device, requires_grad=True)
    optimizer = NotingSGD([weight], lr=1.0)
    scaler = answer.LossScaler(**settings)
    returned, path, scales = [], [], []
    for number in gradients:
        scaler.scale_loss(torch.zeros((), device=device))
        weight.grad = torch.full_like(weight, number)
        returned.append(scaler.step(optimizer))
        path.append(weight.item())
        scales.append(scaler.scale)
    return {"returned": returned, "weights": path, "scales": scales, "updates": len(optimizer.seen)}


def one_scaled_step(answer, gradients, scale, transposed=False):
    """en: Makes LossScaler(scale), and for each of `gradients` (None: no gradient) a parameter of zeros with this
    .grad, every other one in a second parameter group. Calls scale_loss, then scaler.step(optimizer) with SGD(lr=1).
    Returns what you returned, the gradients that the optimizer saw in its steps, those after a step that was made, the
    parameters and scaler.scale.
    ja: LossScaler(scale) と、`gradients` のそれぞれを .grad に持つ（None なら勾配のない）、
    値が 0 のパラメータを作ります。パラメータは 1 つおきに 2 つ目のパラメータグループに入ります。
    scale_loss、続けて SGD(lr=1) で scaler.step(optimizer) を呼び、返り値、オプティマイザが更新に使った勾配、
    更新した後の勾配、パラメータ、scaler.scale を返します。"""
    held = [None if g is None else g.clone().t() if transposed else g.clone() for g in gradients]
    params = [torch.zeros(2, device=device) if g is None else torch.zeros_like(g) for g in held]
    for param, gradient in zip(params, held, strict=True):
        param.requires_grad_().grad = gradient
    groups = [{"params": part} for part in (params[::2], params[1::2]) if part]
    optimizer = NotingSGD(groups, lr=1.0)
    scaler = answer.LossScaler(scale)
    scaler.scale_loss(torch.zeros((), device=device))
    returned = scaler.step(optimizer)
    return {
        "returned": returned,
        "seen": optimizer.seen,
        "gradients": [gradient_of(p) for p in params] if optimizer.seen else None,
        "parameters": [p.detach().clone() for p in params],
        "scale": scaler.scale,
    }


def scaled_training(answer, batches, weight, lr, **settings):
    """en: Trains the model `inputs @ weight` with your LossScaler(**settings), the mean squared error and SGD:
    zero_grad, scale_loss(loss).backward(), step. Returns what step returned, the weight after every step, and the
    scales.
    ja: モデル `inputs @ weight` を、あなたの LossScaler(**settings)、平均二乗誤差、SGD で学習します。
    zero_grad、scale_loss(loss).backward()、step の順です。step の返り値、更新ごとの weight、スケールを返します。"""
    param = nn.Parameter(weight.clone())
    optimizer = NotingSGD([param], lr=lr)
    scaler = answer.LossScaler(**settings)
    returned, path, scales = [], [], []
    for inputs, targets in batches:
        optimizer.zero_grad()
        scaled = scaler.scale_loss((inputs @ param - targets).pow(2).mean())
        scaled.backward()
        returned.append(scaler.step(optimizer))
        path.append(param.detach().clone())
        scales.append(scaler.scale)
    return {"returned": returned, "path": path, "scales": scales}


def scaler(answer, settings):
    """en: Makes LossScaler(**settings).
    ja: LossScaler(**settings) を作ります。"""
    answer.LossScaler(**settings)


def two_scalers(answer, gradients, others):
    """en: Two LossScaler(scale=8.0, interval=2), each with a weight and an SGD(lr=1) of its own, take turns; the
    numbers of `gradients` go to the first, those of `others` to the second. Returns the scales of each after every
    step.
    ja: それぞれ自分の weight と SGD(lr=1) を持つ 2 つの LossScaler(scale=8.0, interval=2) を交互に使います。
    `gradients` の数は 1 つ目、`others` の数は 2 つ目に渡します。それぞれの、step ごとのスケールを返します。"""
    pairs = []
    for _ in range(2):
        weight = torch.zeros(1, device=device, requires_grad=True)
        pairs.append((answer.LossScaler(scale=8.0, interval=2), weight, NotingSGD([weight], lr=1.0), []))
    for numbers in zip(gradients, others, strict=True):
        for number, (scaler, weight, optimizer, scales) in zip(numbers, pairs, strict=True):
            scaler.scale_loss(torch.zeros((), device=device))
            weight.grad = torch.full_like(weight, number)
            scaler.step(optimizer)
            scales.append(scaler.scale)
    return [scales for *_, scales in pairs]


# --- small helpers ---


def asked(dtype, max_norm):
    """Which function is called, and the options that are passed."""
    if max_norm is None:
        return "amp_step", named(dtype)
    return "amp_clipped_step", {"max_norm": max_norm, **named(dtype)}


def named(dtype):
    return {} if dtype is None else {"dtype": dtype}


def values(model):
    return [p.detach().clone() for p in model.parameters()]


def gradient_of(param):
    return None if param.grad is None else param.grad.detach().clone()
