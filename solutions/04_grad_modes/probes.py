"""Models that note how they are run, functions to decorate and to differentiate, and tensors with a graph."""

import torch
from torch import nn

# --- models


class Log(list):
    """A list that a copy of the model goes on writing into."""

    def __deepcopy__(self, memo):
        return self


class Noting(nn.Module):
    """The identity; notes in `modes` which modules of its root were in training mode, and in `recording` the grad mode.

    恒等関数です。実行時に、root のモジュールの training フラグを modes に、勾配モードを recording に記録します。
    """

    def __init__(self):
        super().__init__()
        self.root, self.modes, self.recording = [], Log(), Log()

    def forward(self, x):
        self.modes.append([module.training for root in self.root for module in root.modules()])
        self.recording.append(torch.is_grad_enabled())
        return x


class Model(nn.Module):
    """x @ weight.T, then dropout layers on two levels, and a note of how it was run.

    x @ weight.T の後に 2 段のドロップアウトがあり、どのように実行されたかを記録します。
    """

    def __init__(self, weight):
        super().__init__()
        self.linear = nn.Linear(*reversed(weight.shape), bias=False, dtype=weight.dtype, device=weight.device)
        self.linear.weight = nn.Parameter(weight.clone())
        self.block = nn.Sequential(nn.Dropout(0.5), nn.Sequential(nn.Dropout(0.9), Noting()))
        self.note.root.append(self)

    @property
    def note(self):
        return self.block[1][1]

    def forward(self, x):
        return self.block(self.linear(x))


class Stumbling(Model):
    """Raises KeyError once the layers have run, where the first element is negative.

    先頭の要素が負なら、層を実行した後で KeyError を送出します。
    """

    def forward(self, x):
        result = super().forward(x)
        if x.flatten()[0].item() < 0:
            raise KeyError("a negative input")
        return result


def model(weight, flags=None):
    """en: A linear layer with this weight and dropout behind it, in training mode; or with these training flags, one
    for each of model.modules().
    ja: この重みの線形層とドロップアウトからなるモデルで、訓練モードです。flags があれば、model.modules()
    のそれぞれの training フラグをその値にします。"""
    return _flagged(Model(weight), flags)


def stumbling(weight, flags=None):
    """en: The same model, but it raises KeyError where the first element of x is negative.
    ja: 同じモデルですが、x の先頭の要素が負なら KeyError を送出します。"""
    return _flagged(Stumbling(weight), flags)


def _flagged(made, flags):
    for module, flag in zip(made.modules(), flags or [], strict=False):
        module.training = flag
    return made


def normalising(mean, variance):
    """en: A batch normalisation in training mode with these running statistics.
    ja: この移動平均・移動分散を持つ、訓練モードのバッチ正規化です。"""
    norm = nn.BatchNorm1d(len(mean)).to(device)
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(variance)
    return norm


def flags_of(model):
    """en: The training flags of the model and all its submodules, in the order of model.modules().
    ja: モデルとすべての部分モジュールの training フラグを、model.modules() の順に並べたものです。"""
    return [module.training for module in model.modules()]


def noted(model):
    """en: How the model was run: its training flags and the grad mode, seen from inside, for each time.
    ja: モデルが実行されたときに内側から見えた training フラグと勾配モードを、1 回ごとに並べたものです。"""
    return {"training": list(model.note.modes), "recording": list(model.note.recording)}


def statistics(norm):
    """en: The running mean and variance, and how many batches they have seen.
    ja: 移動平均と移動分散、それまでに見たバッチの数です。"""
    return [norm.running_mean, norm.running_var, norm.num_batches_tracked.item()]


def predicted_while_off(answer, weight, x):
    """en: Calls your predict inside torch.no_grad(), and returns the output and the grad mode after it.
    ja: torch.no_grad() の中で predict を呼び出し、出力と、その後の勾配モードを返します。"""
    with torch.no_grad():
        return {"output": answer.predict(Model(weight), x), "recording": torch.is_grad_enabled()}


# --- functions to decorate


def double(x):
    return 2 * x


def collect(*args, **kwargs):
    return [list(args), dict(kwargs)]


def greet(name, greeting="hello", *, mark="!"):
    return f"{greeting}, {name}{mark}"


def nothing(*args):
    return None


def recording(*args):
    return torch.is_grad_enabled()


def name_of(function):
    """en: The __name__ of the decorated function.
    ja: デコレートした関数の __name__ です。"""
    return function.__name__


def modes(answer, before):
    """en: Decorates a function that tells the grad mode, and calls it where the mode is `before`.
    ja: 勾配モードを返す関数をデコレートし、勾配モードが before のところで呼び出します。"""
    decorated = answer.no_grad_call(recording)
    with torch.set_grad_enabled(before):
        return {"inside": decorated(), "after": torch.is_grad_enabled()}


def modes_of_recursion(answer, before):
    """en: Decorates a function that calls its decorated self, three levels deep; calls it where the mode is `before`.
    ja: デコレートした自分自身を 3 段まで呼び出す関数を、勾配モードが before のところで呼び出します。"""

    def count_down(n):
        found = [torch.is_grad_enabled()]
        return found + decorated(n - 1) if n else found

    decorated = answer.no_grad_call(count_down)
    with torch.set_grad_enabled(before):
        return {"inside": decorated(2), "after": torch.is_grad_enabled()}


def modes_with_error(answer, before):
    """en: Decorates a function that raises KeyError, calls it where the grad mode is `before`, catches the error.
    ja: KeyError を送出する関数をデコレートし、勾配モードが before のところで呼び出して、例外を捕まえます。"""
    seen = {"inside": None, "raised": None}

    def fail():
        seen["inside"] = torch.is_grad_enabled()
        raise KeyError("from f")

    decorated = answer.no_grad_call(fail)
    with torch.set_grad_enabled(before):
        try:
            decorated()
        except Exception as error:  # noqa: BLE001 - whatever comes out of the answer is shown
            seen["raised"] = [type(error).__name__, *error.args]
        return {**seen, "after": torch.is_grad_enabled()}


def counted(answer, values):
    """en: Decorates a function that counts its calls, and calls it with each of these values.
    ja: 呼び出された回数を数える関数をデコレートし、それぞれの値で呼び出します。"""
    calls = []

    def note(value):
        calls.append(value)
        return [value, len(calls)]

    decorated = answer.no_grad_call(note)
    at_decoration = len(calls)
    return {"calls at decoration": at_decoration, "results": [decorated(value) for value in values], "calls": calls}


def updated(answer, x):
    """en: Decorates a function that does x.sub_(1), and calls it with a leaf x that requires grad.
    ja: x.sub_(1) を行う関数をデコレートし、requires_grad=True の葉テンソル x で呼び出します。"""

    def minus_one(x):
        return x.sub_(1)

    x = x.clone().requires_grad_()
    result = answer.no_grad_call(minus_one)(x)
    return {"x": x.detach(), "same object": result is x}


def same_objects(answer, x):
    """en: Decorates a function that returns its argument, and tells whether the very same objects come back: a list, a
    tensor that requires grad.
    ja: 引数をそのまま返す関数をデコレートし、リストや requires_grad=True のテンソルについて、
    同じオブジェクトが返るかを調べます。"""
    decorated = answer.no_grad_call(_itself)
    leaf = x.clone().requires_grad_()
    things = [["a"], leaf]
    return [decorated(thing) is thing for thing in things] + [leaf.requires_grad]


def _itself(x):
    return x


# --- detached copies


def copied(answer, x, of, *asked):
    """en: Calls your detached_copy with a leaf whose requires_grad is `of`, and with the requires_grad that is asked
      for
    (none: the default). Tells what the copy is like.
    ja: requires_grad が of の葉テンソルと、指定する requires_grad（なければ既定値のまま）で detached_copy を呼び出し、
    コピーを調べます。"""
    return _looked_at(answer.detached_copy(x.clone().requires_grad_(of), *asked))


def _looked_at(copy):
    return {"copy": copy.detach(), "requires_grad": copy.requires_grad, "is_leaf": copy.is_leaf}


def copy_of_a_result(answer, x, requires_grad):
    """en: Calls your detached_copy with the result 3 * x, then goes back from the result: x.grad should be 3.
    ja: 演算の結果 3 * x で detached_copy を呼び出し、その後で結果から逆にたどります。x.grad は 3 になるはずです。"""
    x = x.clone().requires_grad_()
    result = 3 * x
    seen = _looked_at(answer.detached_copy(result, requires_grad))
    flag = result.requires_grad
    if flag:
        result.sum().backward()
    return {**seen, "result requires grad": flag, "grad": x.grad}


def copy_of_a_leaf(answer, x, old):
    """en: Calls your detached_copy with a leaf that requires grad and has the gradient `old`; looks at the leaf then.
    ja: requires_grad=True で以前の勾配 old を持つ葉テンソルで detached_copy を呼び出し、
    その後の葉テンソルを調べます。"""
    x = x.clone().requires_grad_()
    x.grad = old.clone()
    copy = answer.detached_copy(x)
    return {"copy": copy, "requires_grad": x.requires_grad, "grad": x.grad}


def written_afterwards(answer, x, requires_grad):
    """en: Calls your detached_copy twice; writes 5 into the first copy and then 99 into x. Returns x as it was in
    between, and the second copy.
    ja: detached_copy を 2 回呼び出し、1 つ目のコピーに 5 を、次に x に 99 を書き込みます。
    その間の x の値と、2 つ目のコピーを返します。"""
    x = x.clone()
    first, second = answer.detached_copy(x, requires_grad), answer.detached_copy(x, requires_grad)
    with torch.no_grad():
        first.fill_(5)
        between = x.clone()
        x.fill_(99)
    return {"x": between, "copy": second}


# --- gradient steps


def stepped(answer, values, slopes, lr, how=list):
    """en: Makes parameters of these values with these gradients (None: no gradient), calls your gradient_step_ with
    them, and looks at them after it. `aliases` are tensors that shared the parameters' memory before.
    ja: この値と勾配（None なら勾配なし）を持つパラメータを作って gradient_step_ を呼び出し、その後で調べます。
    aliases は、呼び出す前にパラメータとメモリを共有していたテンソルです。"""
    params = _leaves(values, slopes)
    aliases = [p.detach() for p in params]
    result = answer.gradient_step_(how(params), lr)
    return {
        "result": result,
        "values": [p.detach().clone() for p in params],
        "aliases": [alias.clone() for alias in aliases],
        "grads": [p.grad for p in params],
        "leaves": [p.is_leaf and p.requires_grad for p in params],
    }


def refused(answer, values, slopes, lr):
    """en: Calls your gradient_step_ with this rate, catches a ValueError, and returns the parameters.
    ja: この学習率で gradient_step_ を呼び出し、ValueError を捕まえて、パラメータを返します。"""
    params = _leaves(values, slopes)
    try:
        answer.gradient_step_(params, lr)
    except ValueError:
        return {"raised": True, "values": [p.detach().clone() for p in params]}
    return {"raised": False, "values": [p.detach().clone() for p in params]}


def _leaves(values, slopes):
    params = [value.clone().requires_grad_() for value in values]
    for p, slope in zip(params, slopes, strict=True):
        p.grad = None if slope is None else slope.clone()
    return params


def one_by_one(params):
    return iter(params)


def as_tuple(params):
    return tuple(params)


def versions(answer, value, slope, steps):
    """en: Calls your gradient_step_ several times, and tells for each time whether the version counter moved.
    ja: gradient_step_ を何回か呼び出し、そのたびにバージョンカウンタが進んだかを返します。"""
    (p,) = _leaves([value], [slope])
    moved = []
    for _ in range(steps):
        before = p._version
        answer.gradient_step_([p], 0.5)
        moved.append(p._version > before)
    return {"moved": moved, "value": p.detach().clone()}


def stale_graph(answer, value):
    """en: Records p², does a step, and then goes back through the record, which still needs the old p: torch has to
    refuse that.
    ja: p² を記録してから 1 ステップ更新し、その後で、古い p を必要とする記録を逆にたどります。
    torch はこれをエラーにするはずです。"""
    (p,) = _leaves([value], [torch.ones_like(value)])
    loss = (p**2).sum()
    answer.gradient_step_([p], 1.0)
    try:
        loss.backward()
    except RuntimeError:
        return {"noticed": True, "value": p.detach().clone()}
    return {"noticed": False, "value": p.detach().clone()}


# --- functions to differentiate


def square(x):
    return x**2


def cube(x):
    return x * x * x


def triple(x):
    return 3 * x


def identity(x):
    return x


def growth(x):
    return torch.exp(2 * x)


def wave(x):
    return torch.sin(x)


def inverse(x):
    return 1 / x


def raised_wave(x):
    return 1_000_000 + torch.sin(x)


def constant(*numbers):
    return torch.tensor(7.0, dtype=torch.float64)


def polynomial(x, y):
    return x**2 * y + 3 * x * y**5 + x**3


def product(x, y):
    return x * y


def total(x, y):
    return x + y


def powers_apart(x, y):
    return x**3 + y**4


def only_x(x, y):
    return x**3


def only_y(x, y):
    return y**3


def wave_of_product(x, y):
    return torch.sin(x * y)


def growth_times(x, y):
    return torch.exp(x) * y**2


# --- losses


def one_parameter(answer, w, x, y):
    """en: prediction = w·x and target = w·y hang on the same parameter w; calls your bootstrap_loss and goes back.
    ja: prediction = w·x と target = w·y は同じパラメータ w に依存します。bootstrap_loss を呼び出し、逆にたどります。"""
    w = w.clone().requires_grad_()
    loss = answer.bootstrap_loss(w * x, w * y)
    loss.backward()
    return {"loss": loss.detach(), "grad": w.grad}


def target_afterwards(answer, prediction, v):
    """en: target = 2·v has a graph; calls your bootstrap_loss, goes back from the loss, and then from target.sum().
    ja: target = 2·v は計算グラフを持ちます。bootstrap_loss を呼び出し、損失から逆にたどり、次に target.sum()
    から逆にたどります。"""
    prediction, v = prediction.clone().requires_grad_(), v.clone().requires_grad_()
    target = 2 * v
    answer.bootstrap_loss(prediction, target).backward()
    seen = {"prediction.grad": prediction.grad, "v.grad before": v.grad, "requires_grad": target.requires_grad}
    if target.requires_grad:
        target.sum().backward()
    return {**seen, "v.grad": v.grad}


def leaf_target(answer, prediction, target):
    """en: target is a leaf that requires grad; calls your bootstrap_loss, goes back, and looks at it.
    ja: target は requires_grad=True の葉テンソルです。bootstrap_loss を呼び出して逆にたどり、target を調べます。"""
    prediction, target = prediction.clone().requires_grad_(), target.clone().requires_grad_()
    loss = answer.bootstrap_loss(prediction, target)
    loss.backward()
    return {"loss": loss.detach(), "requires_grad": target.requires_grad, "grad": target.grad}
