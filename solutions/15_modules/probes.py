"""Runs beside the answer: models, and calls that need an object. Knows inputs, never expected answers."""



import copy
import itertools

import torch
from torch import nn

# --- models of the answer


def filled(model, weights):
    """en: Moves the model to the device and gives its parameters these values: by name, or in this order where the
    names are others. Returns the model.
    ja: モデルをデバイスに移し、パラメータにこれらの値を入れて返します。名前で対応させ、名前が違えばこの順に入れます。
    """
    model.to(device=device, dtype=next(iter(weights.values())).dtype)
    parameters = dict(model.named_parameters())
    if set(parameters) != set(weights):
        weights = dict(zip(parameters, weights.values(), strict=False))
    with torch.no_grad():
        for name, value in weights.items():
            parameters[name].copy_(value)
    return model


def moved(model, x):
    """en: Moves the model to the device and returns model(x).
    ja: モデルをデバイスに移し、model(x) を返します。"""
    return model.to(device)(x)


def shapes_of(model):
    """en: Returns the names and shapes in the model's state_dict.
    ja: モデルの state_dict にある名前と形状を返します。"""
    return {name: tuple(value.shape) for name, value in model.state_dict().items()}


def printed(model):
    """en: Returns the lines of print(model).
    ja: print(model) で表示される行を返します。"""
    return [line.strip() for line in str(model).splitlines()]


def default_simple_nn(answer):
    """en: Makes SimpleNN() and returns print(model), the number of its parameters, what it gives for two rows of
    different values, and of each weight its shape, the largest |value| and the mean |value|.
    ja: SimpleNN() を作り、print(model) の各行、パラメータの総数、値の異なる 2 行に対する出力、各重みの形状と、絶対値の
    最大と平均を返します。"""
    model = answer.SimpleNN()
    weights = {name: value.detach() for name, value in model.named_parameters() if value.dim() == 2}
    return {
        "printed": printed(model),
        "count": sum(value.numel() for value in model.parameters()),
        "result": moved(model, torch.linspace(-1, 1, 2048, device=device).reshape(2, 1024)),
        "weights": {
            name: (tuple(value.shape), value.abs().max().item(), value.abs().mean().item())
            for name, value in weights.items()
        },
    }


def fresh(answer, count):
    """en: Makes SimpleNN(2, 3, 1) as often as said and returns the values of all parameters of each.
    ja: SimpleNN(2, 3, 1) を指定の個数だけ作り、それぞれの全パラメータの値を返します。"""
    models = [answer.SimpleNN(2, 3, 1) for _ in range(count)]
    return [torch.cat([value.detach().flatten() for value in model.parameters()]) for model in models]


def in_both_modes(model, x):
    """en: Returns model(x) in training mode, in evaluation mode, and in training mode again.
    ja: model(x) を訓練モード、評価モード、もう一度訓練モードで計算して返します。"""
    return [model.train(flag)(x) for flag in (True, False, True)]


def reloaded(model, other, x):
    """en: Loads the state_dict of a model into another one of the same class; returns what both give for x.
    ja: モデルの state_dict を、同じクラスの別のモデルに読み込み、x に対する両方の出力を返します。"""
    other.load_state_dict(model.state_dict())
    return [model(x), other.to(device)(x)]


def parameter_gradients(model, names, x, cotangent):
    """en: Returns the .grad of each parameter after (model(x) * cotangent).sum().backward(), in the order of the names.
    ja: (model(x) * cotangent).sum().backward() の後の、各パラメータの .grad を、名前の順に返します。"""
    (model(x) * cotangent).sum().backward()
    parameters = dict(model.named_parameters())
    known = names if set(names) == set(parameters) else parameters
    return [parameters[name].grad for name in known]


def _seed(seed):
    torch.default_generator.manual_seed(seed)  # torch.manual_seed asks every accelerator, too


def drawn_after_conv_net(answer, seed, channels, classes, image_size):
    """en: Seeds PyTorch's generator, makes ConvNet(channels, classes, image_size) and returns torch.rand(3).
    ja: PyTorch の生成器にシードを設定し、ConvNet(channels, classes, image_size) を作った後の torch.rand(3) を返します。
    """
    _seed(seed)
    answer.ConvNet(channels, classes, image_size)
    return torch.rand(3)


def copied(answer, arguments, weights, x):
    """en: Makes ConvNet(*arguments), copies it with copy.deepcopy, and returns what the copy, with these parameters,
    gives for x.
    ja: ConvNet(*arguments) を作って copy.deepcopy で写し、写しにこれらのパラメータを入れて、x に対する出力を返します。
    """
    return filled(copy.deepcopy(answer.ConvNet(*arguments)), weights)(x)


# --- DropoutNet


def evaluating(model):
    """en: Moves the module to the device, puts it into evaluation mode and returns it.
    ja: モジュールをデバイスに移し、評価モードにして返します。"""
    return model.to(device).eval()


def dropped(answer, p, x, calls):
    """en: Calls DropoutNet(x.shape[-1], p) in training mode as often as said, each time on x; where p is None,
    DropoutNet(x.shape[-1]).
    ja: DropoutNet(x.shape[-1], p) を訓練モードで、x に対して指定の回数だけ呼び、結果を返します。p が None なら
    DropoutNet(x.shape[-1]) とします。"""
    given = (x.shape[-1],) if p is None else (x.shape[-1], p)
    model = answer.DropoutNet(*given).to(device).train()
    return [model(x) for _ in range(calls)]


def kept(answer, p, shape):
    """en: Calls DropoutNet(shape[-1], p) in training mode on ones of this shape and returns which elements are not 0.
    ja: この形状の 1 だけのテンソルに DropoutNet(shape[-1], p) を訓練モードで適用し、0 でない要素の位置を返します。"""
    [result] = dropped(answer, p, torch.ones(shape, device=device), 1)
    return result != 0


def switched(answer, x):
    """en: Puts DropoutNet(x.shape[-1], 0.5) into a Sequential and calls that on x: in evaluation mode, in training
    mode, and in evaluation mode again.
    ja: DropoutNet(x.shape[-1], 0.5) を Sequential に入れ、その Sequential を評価モード、訓練モード、評価モードの順に
    切り替えながら、x に適用した結果を返します。"""
    model = nn.Sequential(answer.DropoutNet(x.shape[-1], 0.5)).to(device)
    return [model.train(flag)(x) for flag in (False, True, False)]


def without_grad(answer, x, training):
    """en: Calls DropoutNet(x.shape[-1], 0.5) on x, in training mode or not: inside torch.no_grad(), then outside of it.
    ja: DropoutNet(x.shape[-1], 0.5) を訓練モードか評価モードにして、torch.no_grad() の中と外で x に適用します。"""
    model = answer.DropoutNet(x.shape[-1], 0.5).to(device).train(training)
    with torch.no_grad():
        inside = model(x)
    return [inside, model(x)]


def seeded(answer, seeds, x):
    """en: Calls DropoutNet(x.shape[-1], 0.5) on x in training mode, each time right after torch.manual_seed(seed).
    ja: DropoutNet(x.shape[-1], 0.5) を訓練モードで x に適用します。毎回、直前に torch.manual_seed(seed) を呼びます。"""
    model = answer.DropoutNet(x.shape[-1], 0.5).to(device).train()
    results = []
    for seed in seeds:
        torch.manual_seed(seed)
        results.append(model(x))
    return results


def dropout_gradient(answer, p, training, x, cotangent):
    """en: Calls DropoutNet(x.shape[-1], p) on x, in training mode or not; returns the result and the gradient of
    (result * cotangent).sum() for x.
    ja: DropoutNet(x.shape[-1], p) を訓練モードか評価モードで x に適用し、その結果と、(結果 * cotangent).sum() の x に
    ついての勾配を返します。"""
    x = x.clone().requires_grad_()
    result = answer.DropoutNet(x.shape[-1], p).to(device).train(training)(x)
    (result * cotangent).sum().backward()
    return result.detach(), x.grad


# --- models to look at


def linear(weight, bias=None):
    """en: Makes an nn.Linear with this weight, and this bias or none.
    ja: この重みとバイアス（None ならバイアスなし）を持つ nn.Linear を作ります。"""
    outputs, inputs = weight.shape
    layer = nn.Linear(inputs, outputs, bias=bias is not None, device="meta")
    layer.weight = nn.Parameter(weight.clone())
    if bias is not None:
        layer.bias = nn.Parameter(bias.clone())
    return layer


def _layer(inputs, outputs, bias=True):
    bias = torch.zeros(outputs, device=device) if bias else None
    return linear(torch.zeros(outputs, inputs, device=device), bias)


def layers(*sizes):
    """en: Makes linear layers of these sizes, one after the other, with a ReLU between them: Sequential(Linear, ReLU,
    Linear, …).
    ja: これらの大きさの線形層を、間に ReLU を挟んで並べた Sequential(Linear, ReLU, Linear, …) を作ります。"""
    parts = []
    for inputs, outputs in itertools.pairwise(sizes):
        parts += [_layer(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*parts[:-1])


def normalised():
    """en: Makes Sequential(Conv2d(2, 3, 3, bias=False), BatchNorm2d(3), BatchNorm2d(3), Dropout()).
    ja: Sequential(Conv2d(2, 3, 3, bias=False), BatchNorm2d(3), BatchNorm2d(3), Dropout()) を作ります。"""
    with torch.random.fork_rng(devices=[]):
        model = nn.Sequential(nn.Conv2d(2, 3, 3, bias=False), nn.BatchNorm2d(3), nn.BatchNorm2d(3), nn.Dropout())
    return model.to(device)


def tied():
    """en: Makes Sequential(Linear(2, 4), Linear(4, 2), Linear(2, 4)) whose third layer has the weight of the first, and
    a bias of its own.
    ja: Sequential(Linear(2, 4), Linear(4, 2), Linear(2, 4)) を作ります。3 つ目の層は 1 つ目と同じ重みを使い、バイアスは
    自分のものです。"""
    model = nn.Sequential(_layer(2, 4), _layer(4, 2), _layer(2, 4))
    model[2].weight = model[0].weight
    return model


def repeated():
    """en: Makes a Sequential that has one and the same Linear(2, 2) three times.
    ja: 同じ 1 つの Linear(2, 2) が 3 回入った Sequential を作ります。"""
    layer = _layer(2, 2)
    return nn.Sequential(layer, nn.ReLU(), layer, nn.ReLU(), layer)


class Odd(nn.Module):
    """Parameters of its own, behind a child in __init__; lists, dicts and buffers; a tensor that is no parameter."""

    def __init__(self):
        super().__init__()
        self.body = nn.ModuleDict({"left": _layer(2, 1), "right": nn.ModuleList([_layer(1, 1, bias=False)])})
        self.scale = nn.Parameter(torch.tensor(2.0))
        self.table = nn.ParameterList([nn.Parameter(torch.zeros(2, 3, 2)), nn.Parameter(torch.zeros(0, 5))])
        self.register_buffer("mean", torch.zeros(7))
        self.plain = torch.zeros(11, requires_grad=True)


def odd():
    """en: Makes a model with `body` (a ModuleDict: `left` = Linear(2, 1), `right` = ModuleList of a Linear(1, 1)
    without bias), `scale` (a parameter without dimensions), `table` (a ParameterList of shapes (2, 3, 2) and (0, 5)),
    a buffer of 7 and a plain tensor of 11 values.
    ja: body（ModuleDict。left は Linear(2, 1)、right はバイアスなしの Linear(1, 1) の ModuleList）、scale（0 次元の
    パラメータ）、table（形状 (2, 3, 2) と (0, 5) の ParameterList）、値が 7 個のバッファ、値が 11 個のただのテンソルを
    持つモデルを作ります。"""
    return Odd().to(device)


def frozen(model, *names):
    """en: Freezes the parameters that are named (requires_grad_(False)) and returns the model.
    ja: 名前を挙げたパラメータを凍結し (requires_grad_(False))、モデルを返します。"""
    for name in names:
        model.get_parameter(name).requires_grad_(False)
    return model


def half_used():
    """en: Makes Sequential(Linear(2, 3), ReLU, Linear(3, 1)) with the first weight frozen, a gradient in the last bias,
    and the ReLU in evaluation mode.
    ja: Sequential(Linear(2, 3), ReLU, Linear(3, 1)) で、最初の重みを凍結し、最後のバイアスに勾配を持たせ、ReLU を
    評価モードにしたものを作ります。"""
    model = frozen(layers(2, 3, 1), "0.weight")
    model[2].bias.grad = torch.ones(1, device=device)
    model[1].eval()
    return model


def nothing():
    """en: Makes nn.ReLU(), which has no parameters.
    ja: パラメータのない nn.ReLU() を作ります。"""
    return nn.ReLU()


def state_of(model):
    """en: Returns each parameter's requires_grad and .grad, and each module's training flag.
    ja: 各パラメータの requires_grad と .grad、各モジュールの training を返します。"""
    return {
        "requires_grad": {name: p.requires_grad for name, p in model.named_parameters()},
        "grad": {name: p.grad for name, p in model.named_parameters()},
        "training": [module.training for module in model.modules()],
    }


def names_in_order(answer, model):
    """en: Returns the keys of parameter_shapes(model), in their order.
    ja: parameter_shapes(model) のキーを、その順に返します。"""
    return list(answer.parameter_shapes(model))


# --- merge_linear


def merged_facts(merged):
    """en: Returns what kind of layer it is: whether it is an nn.Linear, its sizes, whether it has a bias, the dtypes of
    its parameters, and whether they are parameters, leaves, and require grad.
    ja: どんな層かを返します。nn.Linear かどうか、入出力の大きさ、バイアスの有無、パラメータの dtype、
    そして Parameter か、葉か、requires_grad が True かです。"""
    tensors = [merged.weight] if merged.bias is None else [merged.weight, merged.bias]
    return {
        "an nn.Linear": isinstance(merged, nn.Linear),
        "sizes": (merged.in_features, merged.out_features),
        "bias": merged.bias is not None,
        "dtypes": [tensor.dtype for tensor in tensors],
        "parameters": [name for name, _ in merged.named_parameters()],
        "leaves": [tensor.is_leaf for tensor in tensors],
        "requires grad": [tensor.requires_grad for tensor in tensors],
    }


def overwritten(answer, first, second):
    """en: Merges the layers, overwrites every parameter of the result with 99 in place, and returns the parameters of
    the given layers.
    ja: 2 つの層をまとめ、結果のパラメータをすべてその場で 99 に書き換えてから、渡した層のパラメータを返します。"""
    merged = answer.merge_linear(first, second)
    with torch.no_grad():
        for parameter in (merged.weight, merged.bias):
            if parameter is not None:
                parameter.fill_(99.0)
    return [[layer.weight.detach(), None if layer.bias is None else layer.bias.detach()] for layer in (first, second)]


def trained(answer, first, second, x, cotangent):
    """en: Merges the layers, runs (merged(x) * cotangent).sum().backward() and returns the gradients of the result's
    parameters, then those of the given layers.
    ja: 2 つの層をまとめて (merged(x) * cotangent).sum().backward() を実行し、結果のパラメータの勾配と、渡した層の
    パラメータの勾配を返します。"""
    merged = answer.merge_linear(first, second)
    (merged(x) * cotangent).sum().backward()
    given = [parameter.grad for layer in (first, second) for parameter in layer.parameters()]
    return {"merged": [parameter.grad for parameter in merged.parameters()], "given": given}
