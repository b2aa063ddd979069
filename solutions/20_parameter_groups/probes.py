"""Models, optimizers, and readers of groups, beside the answer. Knows inputs, never expected values."""

import copy
from types import MappingProxyType

import torch
from torch import nn

# --- models


class Parts(nn.Module):
    """A model of named parts, one after the other; where a part is a number, it is a parameter of the model itself."""

    def __init__(self, **parts):
        super().__init__()
        for name, part in parts.items():
            setattr(self, name, nn.Parameter(torch.tensor(part)) if isinstance(part, float) else part)

    def forward(self, x):
        for part in self.children():
            x = part(x)
        return x


class Dense(nn.Linear):
    def __init__(self, *sizes):
        super().__init__(*sizes)
        self.activation = nn.Tanh()


class Filters(nn.Conv2d):
    pass


class Lookup(nn.Embedding):
    pass


class Steady(nn.BatchNorm1d):
    pass


class Rescale(nn.LayerNorm):
    pass


def made(build):
    """Make a model on the device without touching the global stream of random numbers."""
    with torch.random.fork_rng(devices=[]):
        return build().to(device)


def net():
    """en: Makes a model with `body` = Sequential(Linear(2, 3), ReLU, Linear(3, 2)) and `head` = Linear(2, 1).
    ja: body = Sequential(Linear(2, 3), ReLU, Linear(3, 2)) と head = Linear(2, 1) を持つモデルを作ります。"""
    return made(lambda: Parts(body=nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2)), head=nn.Linear(2, 1)))


def like_names():
    """en: Makes a model of linear layers whose names are much alike: `fc1`, `fc10`, `body_fc`, and `body` with
    `body.fc`, `body.fc1` and `body.fc1x`.
    ja: 名前のよく似た線形層からなるモデルを作ります。fc1、fc10、body_fc と、body の中の body.fc、body.fc1、
    body.fc1x です。"""

    def linears(*names):
        return {name: nn.Linear(1, 1) for name in names}

    return made(lambda: Parts(**linears("fc1", "fc10", "body_fc"), body=Parts(**linears("fc", "fc1", "fc1x"))))


def twelve():
    """en: Makes Sequential(Linear(1, 1), …) of twelve layers, `0` to `11`.
    ja: 12 の層 0 から 11 を並べた Sequential(Linear(1, 1), …) を作ります。"""
    return made(lambda: nn.Sequential(*(nn.Linear(1, 1) for _ in range(12))))


def odd():
    """en: Makes a model with a parameter of its own, `scale`, and `body`, which has a parameter of its own, too
    (`body.scale`), besides `body.norm` = BatchNorm1d(2), `body.plain` = BatchNorm1d(2, affine=False), `body.table` (a
    ParameterList of three, with 2, 0 and 0 elements) and `body.deep`, a Sequential of a Sequential of a Linear(2, 2).
    ja: 自分のパラメータ scale と、body を持つモデルを作ります。body も自分のパラメータ body.scale を持ち、
    ほかに body.norm = BatchNorm1d(2)、body.plain = BatchNorm1d(2, affine=False)、body.table（要素が 2 個、0 個、
    0 個の ParameterList）、body.deep（Linear(2, 2) の入った Sequential を入れた Sequential）を持ちます。"""

    def build():
        table = nn.ParameterList(nn.Parameter(torch.ones(size)) for size in (2, 0, 0))
        deep = nn.Sequential(nn.Sequential(nn.Linear(2, 2)))
        norms = {"norm": nn.BatchNorm1d(2), "plain": nn.BatchNorm1d(2, affine=False)}
        return Parts(scale=1.0, body=Parts(scale=2.0, **norms, table=table, deep=deep))

    return made(build)


def tied():
    """en: Makes a model with `embed` = Embedding(4, 2), `body` = Linear(2, 2) and `head` = Linear(2, 4, bias=False),
    whose weight is that of `embed`.
    ja: embed = Embedding(4, 2)、body = Linear(2, 2)、head = Linear(2, 4, bias=False) を持つモデルを作ります。
    head の重みは embed の重みと同じものです。"""
    model = made(lambda: Parts(embed=nn.Embedding(4, 2), body=nn.Linear(2, 2), head=nn.Linear(2, 4, bias=False)))
    model.head.weight = model.embed.weight
    return model


def inside(model):
    """en: Makes a model with `body` = this model and `head` = Linear(2, 1).
    ja: body = このモデルと head = Linear(2, 1) を持つモデルを作ります。"""
    return Parts(body=model, head=made(lambda: nn.Linear(2, 1)))


def shared_layer():
    """en: Makes a model in which one and the same Linear(2, 2) is `first` and `again`; `last` is a Linear(2, 1).
    ja: 同じ 1 つの Linear(2, 2) が first でも again でもあるモデルを作ります。last は Linear(2, 1) です。"""

    def build():
        layer = nn.Linear(2, 2)
        return Parts(first=layer, again=layer, last=nn.Linear(2, 1))

    return made(build)


def linear():
    """en: Makes Linear(2, 1).
    ja: Linear(2, 1) を作ります。"""
    return made(lambda: nn.Linear(2, 1))


def nothing():
    """en: Makes Sequential(ReLU()), which has no parameters.
    ja: パラメータのない Sequential(ReLU()) を作ります。"""
    return nn.Sequential(nn.ReLU())


def cnn():
    """en: Makes a model with `features` = Sequential(Conv2d(1, 2, 3), BatchNorm2d(2), ReLU), `bn` = BatchNorm1d(2) and
    `head` = Linear(2, 3).
    ja: features = Sequential(Conv2d(1, 2, 3), BatchNorm2d(2), ReLU)、bn = BatchNorm1d(2)、
    head = Linear(2, 3) を持つモデルを作ります。"""

    def build():
        features = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU())
        return Parts(features=features, bn=nn.BatchNorm1d(2), head=nn.Linear(2, 3))

    return made(build)


def layers_of(*kinds):
    """Make a model of these layers, named by their class in lower case."""
    return made(lambda: Parts(**{(layer := kind()).__class__.__name__.lower(): layer for kind in kinds}))


def convolutions():
    """en: Makes a model with one convolution of each kind, `conv1d` = Conv1d(1, 2, 1) and so on, transposed ones too
    (`convtranspose1d`, …), and the layers `linear` and `embedding`.
    ja: conv1d = Conv1d(1, 2, 1) などの各種の畳み込み層（convtranspose1d などの転置版も）を 1 つずつと、linear、
    embedding を持つモデルを作ります。"""
    names = ("Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d")
    convs = [lambda name=name: getattr(nn, name)(1, 2, 1) for name in names]
    return layers_of(*convs, lambda: nn.Linear(1, 1), lambda: nn.Embedding(2, 1))


def norms():
    """en: Makes a model with `linear` = Linear(2, 2) and a normalisation layer of each kind: BatchNorm1d, 2d and 3d,
    LayerNorm, GroupNorm, InstanceNorm1d and 2d, RMSNorm.
    ja: linear = Linear(2, 2) と、各種の正規化層（BatchNorm1d・2d・3d、LayerNorm、GroupNorm、InstanceNorm1d・2d、
    RMSNorm）を持つモデルを作ります。"""
    batch = [lambda name=name: getattr(nn, name)(2) for name in ("BatchNorm1d", "BatchNorm2d", "BatchNorm3d")]
    instance = [lambda name=name: getattr(nn, name)(2, affine=True) for name in ("InstanceNorm1d", "InstanceNorm2d")]
    others = [lambda: nn.LayerNorm(2), lambda: nn.GroupNorm(1, 2), lambda: nn.RMSNorm(2)]
    return layers_of(lambda: nn.Linear(2, 2), *batch, *instance, *others)


def derived():
    """en: Makes a model of layers whose classes are derived from PyTorch's: `subnet` = Dense(2, 2) (from Linear; it has
    a layer Tanh inside), `filters` = Filters(1, 2, 3) (from Conv2d), `lookup` = Lookup(3, 2) (from Embedding),
    `steady` = Steady(2) (from BatchNorm1d), `rescale` = Rescale(2) (from LayerNorm); `head` is a plain Linear(2, 2).
    ja: PyTorch の層を継承したクラスの層を持つモデルを作ります。subnet = Dense(2, 2)（Linear を継承し、中に Tanh の層を
    持ちます）、filters = Filters(1, 2, 3)（Conv2d を継承）、lookup = Lookup(3, 2)（Embedding を継承）、
    steady = Steady(2)（BatchNorm1d を継承）、rescale = Rescale(2)（LayerNorm を継承）です。
    head はふつうの Linear(2, 2) です。"""

    def build():
        own = {"subnet": Dense(2, 2), "filters": Filters(1, 2, 3), "lookup": Lookup(3, 2)}
        return Parts(**own, steady=Steady(2), rescale=Rescale(2), head=nn.Linear(2, 2))

    return made(build)


def misnamed():
    """en: Makes a model whose names say nothing of the layers: the linear layers `subnet`, `normal` and `bias`, the
    convolution `norm1`, the LayerNorm `weight`, and `blocks` = Sequential(BatchNorm1d(2), Linear(2, 2)).
    ja: 名前からは層の種類が分からないモデルを作ります。線形層 subnet・normal・bias、畳み込み層 norm1、
    LayerNorm の weight、blocks = Sequential(BatchNorm1d(2), Linear(2, 2)) を持ちます。"""

    def build():
        linears = {name: nn.Linear(2, 2) for name in ("subnet", "normal", "bias")}
        blocks = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 2))
        return Parts(**linears, norm1=nn.Conv1d(1, 2, 1), weight=nn.LayerNorm(2), blocks=blocks)

    return made(build)


def others():
    """en: Makes a model with a parameter of its own, `scale`, and PReLU, MultiheadAttention(2, 1), GRU(2, 1) and
    Linear(2, 2) as `prelu`, `attention`, `gru` and `linear`.
    ja: 自分のパラメータ scale と、prelu・attention・gru・linear という名前の PReLU、MultiheadAttention(2, 1)、
    GRU(2, 1)、Linear(2, 2) を持つモデルを作ります。"""
    return made(
        lambda: Parts(
            scale=1.0,
            prelu=nn.PReLU(),
            attention=nn.MultiheadAttention(2, 1),
            gru=nn.GRU(2, 1),
            linear=nn.Linear(2, 2),
        )
    )


def frozen(model, *names):
    """en: Freezes these parts (layers or parameters) with requires_grad_(False) and returns the model.
    ja: これらの部分（層またはパラメータ）を requires_grad_(False) で凍結し、モデルを返します。"""
    for name in names:
        part = model
        for step in name.split("."):
            part = getattr(part, step)
        part.requires_grad_(False)
    return model


def filled(model, value):
    """en: Fills all parameters of the model with this value and returns the model.
    ja: モデルのすべてのパラメータをこの値で埋め、モデルを返します。"""
    with torch.no_grad():
        for p in model.parameters():
            p.fill_(value)
    return model


def with_gradients(model, value):
    """en: Fills the .grad of all parameters of the model with this value, frozen ones included, and returns the model.
    ja: 凍結したものも含め、モデルのすべてのパラメータの .grad をこの値で埋め、モデルを返します。"""
    for p in model.parameters():
        p.grad = torch.full_like(p, value, requires_grad=False)
    return model


def part(model, name):
    """en: Returns the part of the model that has this name.
    ja: モデルのうち、この名前の部分を返します。"""
    return model.get_submodule(name)


def read_only(rates):
    """en: Returns the dict as a mapping that can't be changed (types.MappingProxyType).
    ja: 辞書を、変更できないマッピング (types.MappingProxyType) にして返します。"""
    return MappingProxyType(rates)


# --- groups of the answer


def rates_of(answer, model, rates, default):
    """en: Calls layer_groups(model, rates, default), reads the "params" of each group once, and then gives the groups
    to SGD(groups, lr=99.0). Returns the learning rate that SGD has for each parameter: the one of its group, or 99.0
    where that says none. None: the parameter is in no group. A list: it is there several times. "gone after the first
    reading" counts tensors that SGD no longer found.
    ja: layer_groups(model, rates, default) を呼び、各グループの "params" を一度読んでから、
    グループを SGD(groups, lr=99.0) に渡します。SGD が各パラメータに使う学習率を返します。グループにあればその値、
    なければ 99.0 です。None は、どのグループにもないこと、リストは、何度も入っていることを表します。
    "gone after the first reading" は、SGD が読んだときにはもうなかったテンソルの個数です。"""
    return _values(answer.layer_groups(model, rates, default), model, "lr")


def decays_of(answer, model, weight_decay):
    """en: Calls decay_groups(model, weight_decay), reads the "params" of each group once, and then gives the groups to
    SGD(groups, lr=0.5, weight_decay=99.0). Returns the weight decay that SGD has for each parameter: the one of its
    group, or 99.0 where that says none. None: the parameter is in no group. A list: it is there several times. "gone
    after the first reading" counts tensors that SGD no longer found.
    ja: decay_groups(model, weight_decay) を呼び、各グループの "params" を一度読んでから、
    グループを SGD(groups, lr=0.5, weight_decay=99.0) に渡します。SGD が各パラメータに使う重み減衰を返します。
    グループにあればその値、なければ 99.0 です。None は、どのグループにもないこと、リストは、
    何度も入っていることを表します。"gone after the first reading" は、SGD が読んだときにはもうなかったテンソルの
    個数です。"""
    return _values(answer.decay_groups(model, weight_decay), model, "weight_decay")


def layer_group_list(answer, model, rates, default):
    """en: Calls layer_groups(model, rates, default) and returns the type of the result and of each group, how many
    tensors each group has, from the fewest to the most, and which settings of SGD or Adam the groups say themselves.
    ja: layer_groups(model, rates, default) を呼び、結果の型、各グループの型、
    各グループのテンソルの個数（少ない順）、SGD や Adam の設定のうちグループに書かれているものを返します。"""
    return _kinds(answer.layer_groups(model, rates, default))


def decay_group_list(answer, model, weight_decay):
    """en: Calls decay_groups(model, weight_decay) and returns the type of the result and of each group, how many
    tensors each group has, from the fewest to the most, and which settings of SGD or Adam the groups say themselves.
    ja: decay_groups(model, weight_decay) を呼び、結果の型、各グループの型、各グループのテンソルの個数（少ない順）、
    SGD や Adam の設定のうちグループに書かれているものを返します。"""
    return _kinds(answer.decay_groups(model, weight_decay))


def trained_by_layer(answer, model, rates, default):
    """en: Fills all parameters with 1 and all gradients with 1, gives layer_groups(model, rates, default) to
    SGD(groups, lr=99.0, momentum=0.5, weight_decay=0.25), and calls step() twice. Returns the first element of each
    parameter.
    ja: すべてのパラメータと勾配を 1 で埋め、layer_groups(model, rates, default) を
    SGD(groups, lr=99.0, momentum=0.5, weight_decay=0.25) に渡して、step() を 2 回呼びます。
    各パラメータの最初の要素を返します。"""
    groups = answer.layer_groups(filled(model, 1.0), rates, default)
    return _after_steps(model, 1.0, groups, lr=99.0, momentum=0.5, weight_decay=0.25)


def trained_with_decay(answer, model, weight_decay):
    """en: Fills all parameters with 1 and all gradients with 0, gives decay_groups(model, weight_decay) to
    SGD(groups, lr=0.5, weight_decay=99.0), and calls step() twice. Returns the first element of each parameter.
    ja: すべてのパラメータを 1、すべての勾配を 0 で埋め、
    decay_groups(model, weight_decay) を SGD(groups, lr=0.5, weight_decay=99.0) に渡して、step() を 2 回呼びます。
    各パラメータの最初の要素を返します。"""
    groups = answer.decay_groups(filled(model, 1.0), weight_decay)
    return _after_steps(model, 0.0, groups, lr=0.5, weight_decay=99.0)


def _after_steps(model, gradient, groups, **options):
    for p in model.parameters():
        p.grad = torch.full_like(p, gradient, requires_grad=False)
    optimizer = torch.optim.SGD(groups, **options)
    optimizer.step()
    optimizer.step()
    return first_elements(model)


def _kinds(groups):
    sizes = sorted(len(_tensors(group)) for group in groups)
    known = {name for kind in OPTIMIZERS.values() for name in kind([torch.zeros(1)]).defaults}
    kinds = {"result": _kind(groups, list), "groups": [_kind(group, dict) for group in groups], "tensors": sizes}
    return kinds | {"settings": sorted(known & {name for group in groups for name in group})}


def _kind(thing, wanted):
    return wanted.__name__ if isinstance(thing, wanted) else type(thing).__name__


def _tensors(group):
    params = group["params"]
    return [params] if isinstance(params, torch.Tensor) else list(params)


def _values(groups, model, option):
    first = sum(len(_tensors(group)) for group in groups)
    optimizer = torch.optim.SGD(groups, lr=99.0 if option == "lr" else 0.5, weight_decay=99.0) if groups else None
    groups = optimizer.param_groups if optimizer else []
    names = {id(p): name for name, p in model.named_parameters()}
    found = {name: [] for name in names.values()}
    for group in groups:
        for p in group["params"]:
            found.setdefault(names.get(id(p), "a tensor that is not the model's"), []).append(plain(group[option]))
    values = {name: values[0] if len(values) == 1 else values or None for name, values in found.items()}
    gone = first - sum(len(group["params"]) for group in groups)
    return values | {"gone after the first reading": gone} if gone else values


def plain(value):
    """Return a number as a float; a tensor, None or a bool as it is."""
    if isinstance(value, (tuple, list)):
        return [plain(one) for one in value]
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


# --- what can be seen of a model and of an optimizer


def first_elements(model):
    """en: Returns the first element of each parameter.
    ja: 各パラメータの最初の要素を返します。"""
    return {name: p.detach().flatten()[0].item() for name, p in model.named_parameters()}


def state_of(model):
    """en: Returns of each parameter its values, requires_grad and .grad, and of each layer its training flag.
    ja: 各パラメータの値と requires_grad と .grad、各層の training を返します。"""
    return {
        "values": {name: p.detach().clone() for name, p in model.named_parameters()},
        "requires_grad": {name: p.requires_grad for name, p in model.named_parameters()},
        "grad": {name: p.grad for name, p in model.named_parameters()},
        "training": {name: layer.training for name, layer in model.named_modules() if name},
    }


def tensors_of(optimizer):
    """en: Returns the values, the .grad and requires_grad of each parameter in the optimizer.
    ja: オプティマイザにある各パラメータの値、.grad、requires_grad を返します。"""
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    return [(p.detach().clone(), p.grad, p.requires_grad) for p in parameters]


OPTIMIZERS = {"SGD": torch.optim.SGD, "Adam": torch.optim.Adam, "AdamW": torch.optim.AdamW}


def optimizer_for(model, kind, *groups, **options):
    """en: Makes the optimizer torch.optim.<kind> for the model. Each of `groups` is a group whose "params" are names of
    parameters.
    ja: モデルのためのオプティマイザ torch.optim.<kind> を作ります。`groups` はそれぞれ 1 つのグループで、
    "params" にはパラメータの名前が並びます。"""
    parameters = dict(model.named_parameters(remove_duplicate=False))
    given = [group | {"params": [parameters[name] for name in group["params"]]} for group in groups]
    return OPTIMIZERS[kind](given, **options)


def optimizer_of(kind, *groups, **options):
    """en: Makes the optimizer torch.optim.<kind> with these groups, each with a parameter of its own, which has the one
    element 1.0.
    ja: これらのグループを持つオプティマイザ torch.optim.<kind> を作ります。どのグループも、
    要素が 1.0 だけのパラメータを 1 つ持ちます。"""
    ones = [torch.ones(1, device=device, requires_grad=True) for _ in groups]
    return OPTIMIZERS[kind]([group | {"params": [p]} for group, p in zip(groups, ones, strict=True)], **options)


def with_frozen(optimizer, index):
    """en: Freezes the parameters of the group with this index and returns the optimizer.
    ja: このインデックスのグループのパラメータを凍結し、オプティマイザを返します。"""
    for p in optimizer.param_groups[index]["params"]:
        p.requires_grad_(False)
    return optimizer


def changed(optimizer, index, **settings):
    """en: Changes settings of the group with this index and returns the optimizer.
    ja: このインデックスのグループの設定を変え、オプティマイザを返します。"""
    optimizer.param_groups[index].update(settings)
    return optimizer


def settings_of(optimizer):
    """en: Returns the settings of each group, and the defaults of the optimizer.
    ja: 各グループの設定と、オプティマイザの既定値 (defaults) を返します。"""
    groups = [
        {name: plain(value) for name, value in group.items() if name != "params"} for group in optimizer.param_groups
    ]
    return {"groups": groups, "defaults": {name: plain(value) for name, value in optimizer.defaults.items()}}


def rates_now(optimizer):
    """en: Returns the learning rate of each group, the default rate of the optimizer, and whether it has an attribute
    `lr`.
    ja: 各グループの学習率、オプティマイザの学習率の既定値、lr という属性があるかどうかを返します。"""
    groups = [plain(group["lr"]) for group in optimizer.param_groups]
    return {"groups": groups, "default": plain(optimizer.defaults["lr"]), "has lr": hasattr(optimizer, "lr")}


def stepped(optimizer, gradients):
    """en: For each number of `gradients`: fills the .grad of all parameters in the optimizer with it and calls step().
    Returns the first element of each parameter after every step, in the optimizer's order.
    ja: `gradients` の数ごとに、オプティマイザにあるすべてのパラメータの .grad をその数で埋めて step() を呼びます。
    毎回の step() の後の、各パラメータの最初の要素を、オプティマイザの順に返します。"""
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    path = []
    for gradient in gradients:
        for p in parameters:
            p.grad = torch.full_like(p, gradient, requires_grad=False)
        optimizer.step()
        path.append([p.detach().flatten()[0].item() for p in parameters])
    return path


def groups_now(optimizer, model, *settings):
    """en: Returns the groups of the optimizer, as {"the names of its parameters": [these settings]}.
    ja: オプティマイザのグループを {"パラメータの名前": [これらの設定]} の形で返します。"""
    names = {id(p): name for name, p in model.named_parameters()}
    found = []
    for group in optimizer.param_groups:
        inside = sorted(names.get(id(p), "a tensor that is not the model's") for p in group["params"])
        found.append((", ".join(inside), [plain(group.get(name, "missing")) for name in settings]))
    return dict(found) if len(dict(found)) == len(found) else found


def added(answer, optimizer, model, name, lr):
    """en: Calls add_layer_(optimizer, layer, lr) with the layer of this name. Returns {"error": "ValueError"} if that
    was raised; otherwise the groups afterwards, as {"the names of its parameters": [learning rate]}.
    ja: この名前の層で add_layer_(optimizer, layer, lr) を呼びます。ValueError になれば {"error": "ValueError"} を、
    ならなければ、その後のグループを {"パラメータの名前": [学習率]} の形で返します。"""
    try:
        answer.add_layer_(optimizer, model.get_submodule(name), lr)
    except ValueError:
        return {"error": "ValueError"}
    return {"groups": groups_now(optimizer, model, "lr")}


def replaced(model, name):
    """en: Replaces this layer by a copy of it (copy.deepcopy) and returns the model.
    ja: この層を copy.deepcopy によるコピーに置き換え、モデルを返します。"""
    setattr(model, name, copy.deepcopy(model.get_submodule(name)))
    return model


def evaluating(model, *names):
    """en: Puts these layers into evaluation mode and returns the model.
    ja: これらの層を評価モードにし、モデルを返します。"""
    for name in names:
        model.get_submodule(name).eval()
    return model


def fine_tuned(answer, model, kind, layer, new_rate, gradients, later, lr, **options):
    """en: Fills all parameters with 1 and freezes the layer. Makes torch.optim.<kind> for all others, a group with this
    `lr` of its own, which is not the default. For each of the `gradients`: fills .grad of all that it has with it and
    calls step(). Then calls add_layer_(optimizer, layer, new_rate), and does the same with the gradients `later`.
    Returns the first element of each parameter at the end.
    ja: すべてのパラメータを 1 で埋め、この層を凍結します。ほかのパラメータを、既定値ではない自分の `lr` を持つ 1 つの
    グループにして、torch.optim.<kind> を作ります。
    `gradients` の数ごとに、持っているパラメータの .grad をその数で埋めて step() を呼びます。
    次に add_layer_(optimizer, layer, new_rate) を呼び、`later` の勾配で同じことを繰り返します。最後の、
    各パラメータの最初の要素を返します。"""
    filled(model, 1.0)
    model.get_submodule(layer).requires_grad_(False)
    others = {"params": [p for p in model.parameters() if p.requires_grad], "lr": lr}
    optimizer = OPTIMIZERS[kind]([others], **options)
    stepped(optimizer, gradients)
    answer.add_layer_(optimizer, model.get_submodule(layer), new_rate)
    stepped(optimizer, later)
    return first_elements(model)


def trained_after(answer, model, layer, lr, x):
    """en: Freezes the layer and makes SGD for all others, with lr 0.5. Then calls add_layer_(optimizer, layer, lr), and
    model(x).sum().backward() and optimizer.step(). Returns for each parameter whether it moved.
    ja: この層を凍結し、ほかのパラメータのために学習率 0.5 の SGD を作ります。
    次に add_layer_(optimizer, layer, lr) を呼び、model(x).sum().backward() と optimizer.step() を行います。
    各パラメータが動いたかどうかを返します。"""
    model.get_submodule(layer).requires_grad_(False)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.5)
    answer.add_layer_(optimizer, model.get_submodule(layer), lr)
    before = {name: p.detach().clone() for name, p in model.named_parameters()}
    model(x).sum().backward()
    optimizer.step()
    return {name: not torch.equal(p.detach(), before[name]) for name, p in model.named_parameters()}
