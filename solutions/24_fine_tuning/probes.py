"""Runs beside the answer: models, and calls that need an object. Knows inputs, never expected answers."""

import copy
import io

import torch
from torch import nn
from torch.nn.parameter import is_lazy

# --- models to look at


def _filled(model):
    """Move a model to the device; fill its parameters with numbers that all differ, and its statistics."""
    model.to(device)
    with torch.no_grad():
        for buffer in model.buffers():
            buffer.copy_(torch.arange(1.0, buffer.numel() + 1, device=device) if buffer.dim() else torch.tensor(7))
        for place, parameter in enumerate(model.parameters(), 1):
            count = torch.arange(1.0, parameter.numel() + 1, device=device)
            parameter.copy_((place + count / 64).reshape(parameter.shape) * (-1) ** place)
    return model


class Parts(nn.Module):
    """A model of named parts, which runs its modules one after the other."""

    def __init__(self, **parts):
        super().__init__()
        for name, part in parts.items():
            setattr(self, name, part)

    def forward(self, x):
        for module in self.children():
            x = module(x)
        return x


def small():
    """en: Makes a model of `features` = Sequential(Linear(2, 3), ReLU, Linear(3, 2)) and `head` = Linear(2, 4).
    ja: `features` = Sequential(Linear(2, 3), ReLU, Linear(3, 2)) と `head` = Linear(2, 4) からなるモデルを作りま
    す。"""
    features = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
    return _filled(Parts(features=features, head=nn.Linear(2, 4)))


class Lookalikes(nn.Module):
    """Names that begin with, end with and contain other names; parameters of its own; no order of the alphabet."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.zeros(2))
        self.layer10 = nn.Linear(1, 2)
        self.layer1 = nn.Linear(2, 1)
        self.layer = nn.ReLU()
        self.layer1_extra = nn.Linear(1, 1, bias=False)
        self.block = nn.Sequential()
        self.block.add_module("layer1", nn.Linear(1, 1))
        self.block.add_module("0", nn.Linear(2, 2, bias=False))
        self.block.add_module("norm", nn.BatchNorm1d(2))


def lookalikes():
    """en: Makes a model with `scale` (a parameter), `layer10`, `layer1` (Linear), `layer` (ReLU), `layer1_extra`
    (Linear without bias), and `block` with `layer1` (Linear), `0` (Linear without bias) and `norm` (BatchNorm1d).
    ja: `scale`（パラメータ）、`layer10` と `layer1` (Linear)、`layer` (ReLU)、`layer1_extra`（バイアスのな
    い Linear）と、`block` の中に `layer1` (Linear)、`0`（バイアスのない Linear）、`norm` (BatchNorm1d) を持つモデル
    を作ります。"""
    return _filled(Lookalikes())


def nested():
    """en: Makes `body` = Linear(2, 4), `classifier` = Sequential(Linear(4, 3), ReLU, Linear(3, 5, bias=False)) and
    `after` = Identity, all in float64.
    ja: `body` = Linear(2, 4)、`classifier` = Sequential(Linear(4, 3), ReLU, Linear(3, 5, bias=False))、
    `after` = Identity を、すべて float64 で作ります。"""
    classifier = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 5, bias=False))
    return _filled(Parts(body=nn.Linear(2, 4), classifier=classifier, after=nn.Identity()).double())


def deep():
    """en: Makes a model whose Linear(2, 3) is "blocks.1.heads.first": a ModuleList, then a ModuleDict with `first` and
    `second`.
    ja: Linear(2, 3) の名前が "blocks.1.heads.first" になるモデルを作ります。ModuleList の中
    の、`first` と `second` を持つ ModuleDict に入っています。"""
    heads = nn.ModuleDict({"first": nn.Linear(2, 3), "second": nn.Linear(3, 2)})
    return _filled(Parts(blocks=nn.ModuleList([nn.Linear(2, 2), Parts(heads=heads)])))


def on_two_devices():
    """en: Makes Sequential(Linear(2, 3) on the CPU in float32, Linear(3, 2) on the run's device in float64).
    ja: Sequential(CPU にある float32 の Linear(2, 3), 採点のデバイスにある float64 の Linear(3, 2)) を作ります。"""
    return nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 2).to(device, torch.float64))


def partly_on_meta():
    """en: Makes Sequential(Linear(2, 3), Linear(3, 2), Linear(2, 3)). The first and the last are on the meta device,
    which has no values, the second is on the run's device.
    ja: Sequential(Linear(2, 3), Linear(3, 2), Linear(2, 3)) を作ります。最初と最後の層は値を持たない meta デバイスに、
    2 番目の層は採点のデバイスにあります。"""
    first, last = (nn.Linear(2, 3, device="meta") for _ in range(2))
    return nn.Sequential(first, nn.Linear(3, 2).to(device), last)


def zeroed(model):
    """en: Fills all parameters with zeros and returns the model.
    ja: すべてのパラメータを 0 にし、モデルを返します。"""
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
    return model


class LikeLinear(nn.Module):
    """Looks like a Linear and is none."""

    def __init__(self):
        super().__init__()
        self.in_features, self.out_features = 2, 2
        self.weight, self.bias = nn.Parameter(torch.zeros(2, 2)), nn.Parameter(torch.zeros(2))


def kinds():
    """en: Makes a model with `conv` (Conv2d), `act` (ReLU), `block` (Sequential of a Linear), `like` (a module with
    in_features, out_features, weight and bias that is no Linear), `bilinear` (Bilinear) and `fc` (Linear(2, 2)).
    ja: `conv` (Conv2d)、`act` (ReLU)、`block`（Linear の入っ
    た Sequential）、`like`（in_features・out_features・weight・bias を持つが Linear ではないモジュー
    ル）、`bilinear` (Bilinear)、`fc` (Linear(2, 2)) を持つモデルを作ります。"""
    block, bilinear = nn.Sequential(nn.Linear(2, 2)), nn.Bilinear(2, 2, 2)
    parts = {"conv": nn.Conv2d(2, 2, 1), "act": nn.ReLU(), "block": block, "like": LikeLinear(), "bilinear": bilinear}
    return _filled(Parts(**parts, fc=nn.Linear(2, 2)))


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(4, 2)
        self.mid = nn.Linear(2, 2)
        self.head = nn.Linear(2, 4)
        self.head.weight = self.embed.weight

    def forward(self, words):
        return self.head(self.mid(self.embed(words)))


def tied():
    """en: Makes `embed` = Embedding(4, 2), `mid` = Linear(2, 2) and `head` = Linear(2, 4), where head.weight is
    embed.weight, one and the same parameter.
    ja: `embed` = Embedding(4, 2)、`mid` = Linear(2, 2)、`head` = Linear(2, 4) を持つモデルを作ります。head.weight
    と embed.weight は、同じ 1 つのパラメータです。"""
    return _filled(Tied())


def twins():
    """en: Makes Sequential(Linear(1, 1), Linear(1, 1)) whose layers are two objects with equal values.
    ja: Sequential(Linear(1, 1), Linear(1, 1)) を作ります。2 つの層は別のオブジェクトで、値は同じです。"""
    layer = _filled(nn.Linear(1, 1))
    return nn.Sequential(layer, copy.deepcopy(layer))


def twice():
    """en: Makes Sequential(a, ReLU, a, head) where a is one and the same Linear(2, 2), and head is Linear(2, 3).
    ja: Sequential(a, ReLU, a, head) を作ります。a は同じ 1 つの Linear(2, 2)、head は Linear(2, 3) です。"""
    layer = nn.Linear(2, 2)
    return _filled(nn.Sequential(layer, nn.ReLU(), layer, nn.Linear(2, 3)))


def frozen(model, *names):
    """en: Freezes the parameters that are named (requires_grad_(False)) and returns the model.
    ja: 名前を挙げたパラメータを凍結し (requires_grad_(False))、モデルを返します。"""
    for name in names:
        model.get_parameter(name).requires_grad_(False)
    return model


def with_grads(model):
    """en: Gives every parameter a .grad full of threes and returns the model.
    ja: すべてのパラメータの .grad に 3 を入れ、モデルを返します。"""
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, 3.0)
    return model


def thawed(model, name):
    """en: Makes the parameters of the module that is named trainable again and returns the model.
    ja: 名前を挙げたモジュールのパラメータを、また学習できるようにし、モデルを返します。"""
    model.get_submodule(name).requires_grad_(True)
    return model


def evaluating(model, *names):
    """en: Puts the modules that are named, or without names the whole model, into evaluation mode; returns the model.
    ja: 名前を挙げたモジュール（なければモデル全体）を評価モードにし、モデルを返します。"""
    for module in [model.get_submodule(name) for name in names] or [model]:
        module.eval()
    return model


def state_of(model):
    """en: Returns of each parameter requires_grad, .grad and value, the buffers, and of each module the training flag.
    ja: 各パラメータの requires_grad・.grad・値と、各バッファ、各モジュールの training を返します。"""
    named = dict(model.named_parameters())
    return {
        "requires_grad": {name: parameter.requires_grad for name, parameter in named.items()},
        "grad": {name: parameter.grad for name, parameter in named.items()},
        "value": {name: parameter.detach().clone() for name, parameter in named.items()},
        "buffer": {name: value.clone() for name, value in model.named_buffers()},
        "training": {name: module.training for name, module in model.named_modules()},
    }


def requires_grad(model):
    """en: Returns requires_grad of every parameter.
    ja: すべてのパラメータの requires_grad を返します。"""
    return {name: parameter.requires_grad for name, parameter in model.named_parameters()}


def _things(model):
    return dict(model.named_modules(remove_duplicate=False)) | dict(model.named_parameters(remove_duplicate=False))


# --- freeze


def after_freeze(answer, model, *prefixes):
    """en: Returns what freeze(model, *prefixes) gives, and requires_grad of every parameter after it.
    ja: freeze(model, *prefixes) の返り値と、その後の各パラメータの requires_grad を返します。"""
    names = answer.freeze(model, *prefixes)
    return {"names": names, "requires_grad": requires_grad(model)}


def state_after_freeze(answer, model, *prefixes):
    """en: Calls freeze(model, *prefixes) and returns of each parameter requires_grad, .grad and value, the buffers, and
    of each module the training flag, as they are after it.
    ja: freeze(model, *prefixes) を呼び、その後の各パラメータの requires_grad・.grad・値と、各バッファ、各モジュ
    ールの training を返します。"""
    answer.freeze(model, *prefixes)
    return state_of(model)


def objects_after_freeze(answer, model, *prefixes):
    """en: Calls freeze(model, *prefixes) and returns, for each module and parameter, whether it is still the same
    object.
    ja: freeze(model, *prefixes) を呼び、各モジュールと各パラメータが同じオブジェクトのままかどうかを返します。"""
    before = _things(model)
    answer.freeze(model, *prefixes)
    after = _things(model)
    return {name: after.get(name) is thing for name, thing in before.items()}


def step_after_freeze(answer, model, *prefixes):
    """en: Makes torch.optim.SGD(lr=1, momentum=0.5, weight_decay=0.5), takes a step with all gradients 3, calls
    freeze(model, *prefixes), takes another step, and returns the parameters before and after that.
    ja: torch.optim.SGD(lr=1, momentum=0.5, weight_decay=0.5) を作り、勾配をすべて 3 にして 1 回更新します。
    freeze(model, *prefixes) を呼んでもう 1 回更新し、その前後のパラメータを返します。"""
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0, momentum=0.5, weight_decay=0.5)
    with_grads(model)
    optimizer.step()
    answer.freeze(model, *prefixes)
    before = state_of(model)["value"]
    optimizer.step()
    return {"before": before, "after": state_of(model)["value"]}


# --- replace_head


def layer_facts(model, name):
    """en: Returns what kind of layer it is: its type, its sizes, the shapes and dtypes of its parameters, and whether
    they are parameters, leaves, trainable, and without grad.
    ja: どんな層かを返します。型、入出力の大きさ、パラメータの形状・dtype、そして Parameter か、葉か、
    学習できるか、grad がないかです。"""
    layer = model.get_submodule(name)
    tensors = {name: value for name in ("weight", "bias") if (value := getattr(layer, name, None)) is not None}
    return {
        "an nn.Linear": isinstance(layer, nn.Linear),
        "sizes": (getattr(layer, "in_features", None), getattr(layer, "out_features", None)),
        "parameters": [name for name, _ in layer.named_parameters()],
        "shapes": [tuple(value.shape) for value in tensors.values()],
        "dtypes": [value.dtype for value in tensors.values()],
        "leaves": [value.is_leaf for value in tensors.values()],
        "trainable": [value.requires_grad for value in tensors.values()],
        "without grad": [value.grad is None for value in tensors.values()],
        "training": layer.training,
    }


def layer_devices(model, name):
    """en: Returns the device of each parameter of the layer.
    ja: 層の各パラメータのデバイスを返します。"""
    return [parameter.device for parameter in model.get_submodule(name).parameters()]


def values_of(model, name):
    """en: Returns the parameters of a layer.
    ja: 層のパラメータを返します。"""
    return [parameter.detach().clone() for parameter in model.get_submodule(name).parameters()]


def objects_after_replacing(answer, model, name, classes):
    """en: Calls replace_head(model, name, classes) and returns which modules and parameters of the returned model are
    the objects that the given model had, and whether it is the given model itself.
    ja: replace_head(model, name, classes) を呼び、返されたモデルのモジュールとパラメータのうち、元のモデルと同じオ
    ブジェクトであるものと、返されたモデルが渡したモデルそのものかどうかを返します。"""
    before = _things(model)
    result = answer.replace_head(model, name, classes)
    after = _things(result)
    return {
        "the same model": result is model,
        "the names": list(after) == list(before),
        "the same objects": {key: after.get(key) is thing for key, thing in before.items()},
    }


def replaced_between(answer, model, name, classes, x):
    """en: Calls replace_head, then runs the parts of the model one after the other, by name; returns the result of the
    model for x, and the result of its parts.
    ja: replace_head を呼び、x に対するモデルの出力と、部品を名前で 1 つずつ順に通した結果を返します。"""
    answer.replace_head(model, name, classes)
    by_parts = x
    for _, part in model.named_children():
        by_parts = part(by_parts)
    return [model(x), by_parts]


def head_gradients(answer, model, name, classes, x, cotangent):
    """en: Calls replace_head, runs (model(x) * cotangent).sum().backward() and returns the gradients of the layer.
    ja: replace_head を呼び、(model(x) * cotangent).sum().backward() を実行して、その層の勾配を返します。"""
    answer.replace_head(model, name, classes)
    (model(x) * cotangent).sum().backward()
    return [parameter.grad for parameter in model.get_submodule(name).parameters()]


def loaded_from_a_file(answer, pretrained, model, name, classes):
    """en: Saves pretrained.state_dict() to a file, calls replace_head(model, name, classes), drops the head's entries
    from what the file holds, and loads the rest with strict=False. Returns the names that were missing and those that
    were unexpected, and all other parameters of both models.
    ja: pretrained.state_dict() をファイルに保存し、replace_head(model, name, classes) を呼びます。ファイルの内容か
    らヘッドのものを除き、残りを strict=False で読み込みます。足りなかった名前と余った名前、2 つのモデルのほかのパラ
    メータを返します。"""
    file = io.BytesIO()
    torch.save(pretrained.state_dict(), file)
    file.seek(0)
    answer.replace_head(model, name, classes)
    loaded = torch.load(file, weights_only=True)
    found = model.load_state_dict(
        {key: value for key, value in loaded.items() if not key.startswith(f"{name}.")}, strict=False
    )
    rest = [
        {key: value for key, value in state_of(one)["value"].items() if not key.startswith(f"{name}.")}
        for one in (pretrained, model)
    ]
    return {"missing": sorted(found.missing_keys), "unexpected": sorted(found.unexpected_keys), "rest": rest}


# --- discriminative_groups


def rates(answer, model, *args, **kwargs):
    """en: Calls discriminative_groups(model, …), gives the result to torch.optim.SGD(groups, lr=99) and returns, for
    each parameter of the model, the rate of its group, as often as it is in one.
    ja: discriminative_groups(model, …) の結果を torch.optim.SGD(groups, lr=99) に渡し、モデルの各パラメータについ
    て、それが入っているグループの学習率を返します。"""
    optimizer = torch.optim.SGD(answer.discriminative_groups(model, *args, **kwargs), lr=99.0)
    places = [(parameter, float(group["lr"])) for group in optimizer.param_groups for parameter in group["params"]]
    return {name: [lr for other, lr in places if other is p] for name, p in model.named_parameters()}


OPTIONS = {
    "alpha", "amsgrad", "betas", "capturable", "centered", "dampening", "differentiable", "eps", "foreach", "fused",
    "maximize", "momentum", "nesterov", "weight_decay",
}  # fmt: skip


def groups_of(answer, model, *args, **kwargs):
    """en: Calls discriminative_groups(model, …) and returns the type of the result, the types of the groups, and for
    each group whether it has "params" and "lr", and whether the rate is a number. Then which other options of an
    optimizer stand in the groups, and how many parameters an optimizer finds in each, sorted.
    ja: discriminative_groups(model, …) を呼び、結果の型、各グループの型、各グループに "params" と "lr" があるか、
    学習率が数かどうかを返します。また、グループに含まれるほかの設定と、オプティマイザから見た各グループのパラメータの
    数（小さい順）も返します。"""
    groups = answer.discriminative_groups(model, *args, **kwargs)
    seen = {
        "type": type(groups).__name__,
        "groups": [type(group).__name__ for group in groups],
        "keys": [{"params", "lr"} <= set(group) for group in groups],
        "numbers": [isinstance(group.get("lr"), int | float) for group in groups],
        "other options": sorted(OPTIONS & set().union(*groups)),
    }
    optimizer = torch.optim.SGD(groups, lr=99.0)
    return seen | {"sizes": sorted(len(group["params"]) for group in optimizer.param_groups)}


def stepped(answer, model, *args, **kwargs):
    """en: Calls discriminative_groups(model, …), gives the result to torch.optim.SGD, takes two steps with all
    gradients 3, and returns by how much each parameter went down.
    ja: discriminative_groups(model, …) の結果を torch.optim.SGD に渡し、勾配をすべて 3 にして 2 回更新します。
    各パラメータがいくつ減ったかを返します。"""
    optimizer = torch.optim.SGD(answer.discriminative_groups(model, *args, **kwargs), lr=99.0)
    before = state_of(model)["value"]
    with_grads(model)
    optimizer.step()
    optimizer.step()
    return {name: before[name] - value for name, value in state_of(model)["value"].items()}


# --- training_mode


class OwnNorm(nn.BatchNorm1d):
    """A subclass of BatchNorm1d that changes nothing."""


def normalised():
    """en: Makes Sequential(conv = Conv2d(2, 2, 1), frozen_bn = BatchNorm2d(2), drop = Dropout(0.5), bn =
    BatchNorm2d(2)) by these names, in training mode, with conv and frozen_bn frozen.
    ja: この名前で Sequential(conv = Conv2d(2, 2, 1), frozen_bn = BatchNorm2d(2), drop = Dropout(0.5), bn =
    BatchNorm2d(2)) を訓練モードで作り、conv と frozen_bn を凍結します。"""
    parts = {"conv": nn.Conv2d(2, 2, 1), "frozen_bn": nn.BatchNorm2d(2)}
    model = _filled(Parts(**parts, drop=nn.Dropout(0.5), bn=nn.BatchNorm2d(2)))
    model.conv.requires_grad_(False)
    model.frozen_bn.requires_grad_(False)
    return model


def norms(*names):
    """en: Makes a model with one layer of every kind, each with 4 features: `one`, `two`, `three` (BatchNorm1d to 3d),
    `sync` (SyncBatchNorm), `own` (a subclass of BatchNorm1d), `bare` (BatchNorm1d without running statistics), `plain`
    (BatchNorm1d without affine parameters), `layer`
    (LayerNorm), `group` (GroupNorm), `instance` (InstanceNorm1d with running statistics), `drop` (Dropout). Freezes
    the layers that are named.
    ja: 特徴が 4 個の層を 1 種類ずつ持つモデルを作ります。`one`・`two`・`three`（BatchNorm1d から 3d）、`sync`
    (SyncBatchNorm)、`own`（BatchNorm1d のサブクラス）、`bare`（移動統計がない BatchNorm1d）、
    `plain`（アフィン変換のパラメータがない BatchNorm1d）、`layer`
    (LayerNorm)、`group` (GroupNorm)、`instance`（移動統計を持つ InstanceNorm1d）、`drop` (Dropout) です。
    名前を挙げた層を凍結します。"""
    model = Parts(
        one=nn.BatchNorm1d(4), two=nn.BatchNorm2d(4), three=nn.BatchNorm3d(4), sync=nn.SyncBatchNorm(4), own=OwnNorm(4),
        bare=nn.BatchNorm1d(4, track_running_stats=False), plain=nn.BatchNorm1d(4, affine=False),
        layer=nn.LayerNorm(4), group=nn.GroupNorm(2, 4),
        instance=nn.InstanceNorm1d(4, affine=True, track_running_stats=True), drop=nn.Dropout(),
    )  # fmt: skip
    for name in names:
        model.get_submodule(name).requires_grad_(False)
    return model.to(device)


def blocks(*names):
    """en: Makes `stem` = BatchNorm1d(2), `block` = Sequential(BatchNorm1d(2), Sequential(BatchNorm1d(2), Dropout,
    BatchNorm1d(2))) and `head` = Linear(2, 2), and freezes the modules that are named.
    ja: `stem` = BatchNorm1d(2)、`block` = Sequential(BatchNorm1d(2), Sequential(BatchNorm1d(2), Dropout,
    BatchNorm1d(2)))、`head` = Linear(2, 2) を持つモデルを作り、名前を挙げたモジュールを凍結します。"""
    inner = nn.Sequential(nn.BatchNorm1d(2), nn.Dropout(), nn.BatchNorm1d(2))
    model = _filled(Parts(stem=nn.BatchNorm1d(2), block=nn.Sequential(nn.BatchNorm1d(2), inner), head=nn.Linear(2, 2)))
    for name in names:
        model.get_submodule(name).requires_grad_(False)
    return model


def one_norm(*names):
    """en: Makes one BatchNorm1d(3), in training mode, that has seen 7 batches, with running mean and variance
    [1, 2, 3], and freezes the parameters that are named.
    ja: BatchNorm1d(3) を 1 つ訓練モードで作り、名前を挙げたパラメータを凍結します。すでに 7 個のバッチを見ていて、
    移動平均と移動分散は [1, 2, 3] です。"""
    return frozen(_filled(nn.BatchNorm1d(3)), *names)


def flags(model):
    """en: Returns the training flag of every module, by name ("" is the model itself).
    ja: 各モジュールの training を、名前ごとに返します（"" はモデル自身です）。"""
    return {name: module.training for name, module in model.named_modules()}


def is_the_same(answer, model):
    """en: Returns whether training_mode(model) is model, and the training flags after it.
    ja: training_mode(model) が model そのものかどうかと、その後の training を返します。"""
    result = answer.training_mode(model)
    return {"the same model": result is model, "training": flags(model)}


def statistics_after(answer, model, x):
    """en: Calls training_mode(model), runs model(x), and returns the buffers of the model.
    ja: training_mode(model) を呼んで model(x) を実行し、モデルのバッファを返します。"""
    answer.training_mode(model)
    with torch.random.fork_rng(devices=[]):
        model(x)
    return {name: value.clone() for name, value in model.named_buffers()}


def settings(model):
    """en: Returns momentum, eps, affine and track_running_stats of every BatchNorm, by name.
    ja: 各 BatchNorm の momentum・eps・affine・track_running_stats を、名前ごとに返します。"""
    wanted = ("momentum", "eps", "affine", "track_running_stats")
    found = {}
    for name, module in model.named_modules():
        if hasattr(module, "track_running_stats"):
            found[name] = {key: getattr(module, key) for key in wanted}
    return found


# --- AnySize


class Passing(nn.Module):
    """features without parameters: the images themselves."""

    def forward(self, images):
        return images


def passing():
    """en: Makes features that return the images as they are.
    ja: 画像をそのまま返す features を作ります。"""
    return Passing()


class Negated(nn.Module):
    """features whose result is not contiguous."""

    def forward(self, images):
        return (-images).permute(3, 2, 0, 1).contiguous().permute(2, 3, 1, 0)


def negated():
    """en: Makes features that return -images, as a tensor that is not contiguous.
    ja: -images を、連続でないテンソルとして返す features を作ります。"""
    return Negated()


def convolution(weight, stride=1):
    """en: Makes features of one convolution with this weight, without bias.
    ja: この重みを持つ、バイアスのない畳み込み 1 つの features を作ります。"""
    outputs, inputs, *kernel = weight.shape
    layer = nn.Conv2d(inputs, outputs, kernel, stride=stride, bias=False, device="meta")
    layer.weight = nn.Parameter(weight.clone())
    return nn.Sequential(layer)


class Picky(nn.Module):
    def forward(self, images):
        if images.shape[-1] < 4:
            raise LookupError("these images are too small")
        return images


def picky():
    """en: Makes features that return the images, and raise a LookupError where they are less than 4 wide.
    ja: 画像をそのまま返し、幅が 4 未満なら LookupError を送出する features を作ります。"""
    return Picky()


def normalising():
    """en: Makes features of one BatchNorm2d(3).
    ja: BatchNorm2d(3) 1 つの features を作ります。"""
    return nn.Sequential(nn.BatchNorm2d(3)).to(device)


def _new(model, features):
    known = {id(parameter) for parameter in features.parameters()}
    return [parameter for parameter in model.parameters() if id(parameter) not in known]


def _complete(model, dtype):
    """Give lazy layers their parameters, without a trace in the others."""
    if any(is_lazy(parameter) for parameter in model.parameters()):
        modes = {module: module.training for module in model.modules()}
        with torch.no_grad():
            model.eval()(torch.zeros(1, 3, 8, 8, device=device, dtype=dtype))
        for module, training in modes.items():
            module.training = training


def filled(model, features, weight, bias):
    """en: Moves the model to the device and gives its linear layer this weight and bias. Returns the model.
    ja: モデルをデバイスに移し、線形層にこの重みとバイアスを入れて返します。"""
    model.to(device=device, dtype=weight.dtype)
    _complete(model, weight.dtype)
    with torch.no_grad():
        for parameter in _new(model, features):
            for value in (bias, weight, weight.t()):
                if parameter.shape == value.shape:
                    parameter.copy_(value)
                    break
            else:
                if parameter.numel() == weight.numel():
                    parameter.copy_(weight.reshape(parameter.shape))
    return model


def new_parameters(model, features):
    """en: Returns how many numbers there are in the parameters that the model adds to those of features, whether all
    of them are trainable, and whether the model has the parameters of features themselves.
    ja: features のパラメータのほかにモデルが持つパラメータについて、数値の総数と、すべて学習できるかどうかを返しま
    す。
    また、features のパラメータそのものをモデルが持っているかどうかを返します。"""
    ids = {id(parameter) for parameter in model.parameters()}
    new = _new(model, features)
    return {
        "count": sum(parameter.numel() for parameter in new),
        "trainable": all(parameter.requires_grad for parameter in new),
        "features belong": all(id(parameter) in ids for parameter in features.parameters()),
    }


def any_size_gradients(model, features, weight, images, cotangent):
    """en: Returns the .grad of the features' parameters, and of the linear layer's weight and bias, after
    (model(images) * cotangent).sum().backward().
    ja: (model(images) * cotangent).sum().backward() の後の、features のパラメータと、線形層の重みとバイアス
    の .grad を返します。"""
    (model(images) * cotangent).sum().backward()
    new = sorted((parameter.grad for parameter in _new(model, features)), key=lambda grad: -grad.numel())
    if new and new[0].numel() == weight.numel():
        new[0] = new[0].t() if new[0].shape == weight.t().shape else new[0].reshape(weight.shape)
    return [parameter.grad for parameter in features.parameters()] + new


def flags_inside(answer, features, channels, classes):
    """en: Makes AnySize(features, channels, classes) and returns the training flags of features before and after, and
    its requires_grad after.
    ja: AnySize(features, channels, classes) を作り、features の training を作る前と後について、requires_grad を
    作った後について返します。"""
    before = [module.training for module in features.modules()]
    answer.AnySize(features, channels, classes)
    return {
        "training before": before,
        "training after": [module.training for module in features.modules()],
        "requires_grad": [parameter.requires_grad for parameter in features.parameters()],
    }


def batches_seen(model, features, images):
    """en: Calls model.train() and runs the model once. Returns how many batches the BatchNorm in features had counted
    before that, how many after it, and its training flag after model.train().
    ja: model.train() を呼び、モデルを 1 回実行します。features の中の BatchNorm が数えたバッチの数を実行の前と後に
    ついて返し、model.train() の後の training も返します。"""
    before = features[0].num_batches_tracked.item()
    model.train()
    training = features[0].training
    model(images)
    return {"before": before, "after": features[0].num_batches_tracked.item(), "training": training}


def reloaded(model, other, images):
    """en: Saves the state_dict of a model to a file, loads it into another one, and returns what both give.
    ja: モデルの state_dict をファイルに保存して別のモデルに読み込み、両方の出力を返します。"""
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    file.seek(0)
    other.load_state_dict(torch.load(file, weights_only=True))
    return [model.eval()(images), other.to(device).eval()(images)]


def copied(model, images):
    """en: Returns what copy.deepcopy(model) gives.
    ja: copy.deepcopy(model) の出力を返します。"""
    return copy.deepcopy(model)(images)


def fresh_weights(answer, count, channels, classes):
    """en: Makes AnySize(features, channels, classes) as often as said and returns all numbers in each linear layer.
    ja: AnySize(features, channels, classes) を指定の個数だけ作り、それぞれの線形層の全数値を返します。"""
    models = [answer.AnySize(Passing(), channels, classes).to(device) for _ in range(count)]
    for model in models:
        _complete(model, torch.float32)
    return [torch.cat([value.detach().flatten() for value in model.parameters()]) for model in models]
