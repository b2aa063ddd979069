"""What runs beside the answer: models, losses for them, and calls that need a graph, a device or an object."""

import torch
from torch import nn

# --- CustomLoss and MultiTaskLoss ---


def custom_loss(answer, alpha, prediction, target):
    """en: Makes CustomLoss(alpha), moves it to the device of prediction and target, and calls it with both.
    ja: CustomLoss(alpha) を作り、prediction と target のデバイスに移して、2 つを渡して呼び出します。"""
    return answer.CustomLoss(alpha).to(device)(prediction, target)


def trained_by_an_optimizer(loss):
    """en: Returns the names of the loss's parameters that an optimizer would train.
    ja: 損失が持つパラメータのうち、オプティマイザが学習するものの名前を返します。"""
    return [name for name, parameter in loss.named_parameters() if parameter.requires_grad]


# --- combine ---


def combine_squares(answer, values, weights, cotangent):
    """en: Calls combine on losses = {name: value²}, runs backward, and returns the total and each value's gradient.
    ja: losses = {名前: 値²} に combine を使って backward を実行し、合計と、各値の勾配を返します。"""
    leaves = {name: value.clone().requires_grad_() for name, value in values.items()}
    total = answer.combine({name: leaf.square() for name, leaf in leaves.items()}, weights)
    if getattr(total, "requires_grad", False):
        (total * cotangent).backward()  # backward(cotangent) would import a symbolic algebra package
    return {"total": total, "gradients": {name: leaf.grad for name, leaf in leaves.items()}}


def combine_shared(answer, weights):
    """en: Combines "double" (2w) and "square" (w²) of one w = 3; returns w.grad before and after total.backward().
    ja: w = 3 から作った "double"(2w)と "square"(w²)を combine し、total.backward() 前後の w.grad を返します。"""
    w = torch.tensor(3.0, requires_grad=True, device=device)
    total = answer.combine({"double": 2 * w, "square": w.square()}, weights)
    before = None if w.grad is None else w.grad.clone()
    total.backward()
    return {"before": before, "after": w.grad}


# --- class_weights ---


def weighted_cross_entropy(answer, counts, logits, target):
    """en: Returns nn.CrossEntropyLoss(weight=class_weights(counts).to(logits.device))(logits, target).
    ja: nn.CrossEntropyLoss(weight=class_weights(counts).to(logits.device))(logits, target) を返します。"""
    return nn.CrossEntropyLoss(weight=answer.class_weights(counts).to(logits.device))(logits, target)


# --- silent_parameters: models ---


def _linear(weight, bias):
    weight, bias = torch.tensor(weight), torch.tensor(bias)
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        layer = nn.Linear(weight.shape[1], weight.shape[0]).to(device)
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)
    return layer


def line():
    """en: Makes nn.Linear(2, 1) with weight [[1, −1]] and bias [0.25].
    ja: 重み [[1, −1]]、バイアス [0.25] の nn.Linear(2, 1) を作ります。"""
    return _linear([[1.0, -1.0]], [0.25])


def frozen_line(frozen):
    """en: Makes nn.Linear(2, 1); the parameters named get requires_grad=False.
    ja: nn.Linear(2, 1) を作り、名前を挙げたパラメータを requires_grad=False にします。"""
    model = line()
    for name in frozen:
        model.get_parameter(name).requires_grad_(False)
    return model


def line_with_gradients(weight, bias):
    """en: Makes nn.Linear(2, 1) whose .grad are already filled, as after an earlier backward().
    ja: 以前の backward() の結果が .grad に残っている nn.Linear(2, 1) を作ります。"""
    model = line()
    model.weight.grad, model.bias.grad = weight.clone(), bias.clone()
    return model


def two_layers():
    """en: Makes nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1)).
    ja: nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1)) を作ります。"""
    return nn.Sequential(_linear([[1.0, 0.5], [0.5, 1.0]], [0.1, 0.2]), nn.ReLU(), _linear([[1.0, 2.0]], [0.5]))


def dead_relu():
    """en: Makes the two layers again, the first bias so low that every ReLU outputs 0.
    ja: 同じ 2 層のモデルで、最初のバイアスが小さすぎて ReLU の出力がすべて 0 になるものを作ります。"""
    model = two_layers()
    with torch.no_grad():
        model[0].bias.fill_(-100.0)
    return model


def dropped(training):
    """en: Makes Linear, Dropout(1.0), Linear, in training mode or in evaluation mode.
    ja: Linear、Dropout(1.0)、Linear の順のモデルを、訓練モードか評価モードで作ります。"""
    first, last = _linear([[1.0, 0.5], [0.5, 1.0]], [0.1, 0.2]), _linear([[1.0, 2.0]], [0.5])
    return nn.Sequential(first, nn.Dropout(1.0), last).train(training)


class Mixed(nn.Module):
    """Four parameters: rounded and stepped get a gradient of zeros, spare gets none, scale gets a real one."""

    def __init__(self):
        super().__init__()
        self.rounded = nn.Parameter(torch.tensor([0.3, 1.6]))
        self.spare = nn.Parameter(torch.tensor([1.0, 2.0]))
        self.scale = nn.Parameter(torch.tensor(2.0))
        self.stepped = nn.Parameter(torch.tensor([[0.7], [-0.2]]))
        self.register_buffer("offset", torch.tensor(1.0))

    def forward(self, x):
        return self.scale * x + self.rounded.round() + self.stepped.sign().sum() + self.offset


def mixed():
    """en: Makes a model with forward(x) = scale·x + rounded.round() + stepped.sign().sum() + 1; spare is never used.
    ja: forward(x) = scale·x + rounded.round() + stepped.sign().sum() + 1 のモデルです。spare は使いません。"""
    return Mixed().to(device)


def tied():
    """en: Makes two linear layers that share one weight; each has a bias of its own.
    ja: 1 つの重みを共有する 2 つの線形層を作ります。バイアスは別々です。"""
    model = nn.Sequential(_linear([[1.0, 0.5], [0.5, 1.0]], [0.1, 0.2]), _linear([[1.0, 0.5], [0.5, 1.0]], [0.3, 0.4]))
    model[1].weight = model[0].weight
    return model


def without_parameters():
    """en: Makes nn.ReLU(), which has no parameters.
    ja: パラメータのない nn.ReLU() を作ります。"""
    return nn.ReLU()


def half_trained():
    """en: Makes a model with some .grad filled, one bias frozen, and layers in different modes.
    ja: 一部の .grad が埋まり、バイアスの 1 つが凍結され、層ごとにモードが異なるモデルを作ります。"""
    model = two_layers()
    model[0].weight.grad = torch.tensor([[10.0, 20.0], [30.0, 40.0]], device=device)
    model[2].bias.grad = torch.zeros(1, device=device)
    model[2].weight.requires_grad_(False)
    model[1].eval()
    return model


def state_of(model):
    """en: Returns every parameter's value, .grad and requires_grad, and every module's training flag.
    ja: 各パラメータの値、.grad、requires_grad と、各モジュールの training を返します。"""
    parameters = dict(model.named_parameters())
    return {
        "value": {name: parameter.detach().clone() for name, parameter in parameters.items()},
        "grad": {name: None if p.grad is None else p.grad.detach().clone() for name, p in parameters.items()},
        "requires_grad": {name: parameter.requires_grad for name, parameter in parameters.items()},
        "training": [module.training for module in model.modules()],
    }


# --- silent_parameters: losses ---


def squared(model):
    return model(torch.tensor([[1.0, 2.0], [3.0, 5.0]], device=device)).square().mean()


def rounded(model):
    return model(torch.tensor([[1.0, 2.0], [3.0, 5.0]], device=device)).round().square().mean()


def share_positive(model):
    return (model(torch.tensor([[1.0, 2.0], [3.0, 5.0]], device=device)) > 0).float().mean()


def best_row(model):
    return model(torch.tensor([[1.0, 2.0], [3.0, 5.0]], device=device)).argmax(dim=0).float().mean()


def where_the_model_is(model):
    inputs = torch.tensor([[1.0, 2.0], [3.0, 5.0]], device=next(model.parameters()).device)
    return model(inputs).square().mean()


def as_a_number(model):
    return torch.tensor(squared(model).item())


def forced_to_require_grad(model):
    return torch.tensor(squared(model).item(), requires_grad=True)


def without_the_first_layer(model):
    hidden = model[0](torch.tensor([[1.0, 2.0], [3.0, 5.0]], device=device))
    return model[2](model[1](hidden.detach())).square().mean()


def first_input_only(model):
    return model(torch.tensor([[1.0, 0.0]], device=device)).sum()


def second_input_only(model):
    return model(torch.tensor([[0.0, 1.0]], device=device)).sum()


def opposite_inputs(model):
    return model(torch.tensor([[1.0, -1.0]], device=device)).sum()


def tiny(model):
    return 1e-15 * model(torch.tensor([[1.0, 2.0]], device=device)).sum()


def of_a_vector(model):
    return model(torch.tensor([3.0, -1.0], device=device)).sum()


def constant(model):
    return torch.tensor(1.0)
