"""
tasks: [freeze, replace_head, discriminative_groups, training_mode, AnySize, plan]
idea:
  en: Submodules and parameters are compared as objects, by id; the parent of the head gets it by setattr; pooling is a layer; the table is a dict.
  ja: サブモジュールやパラメータを id でオブジェクトとして比べます。ヘッドは親に setattr で入れ、プーリングは層、表は辞書です。
"""  # noqa: E501

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm


def freeze(model, *prefixes):
    chosen = set()
    for prefix in prefixes:
        try:
            found = list(model.get_submodule(prefix).parameters())
        except AttributeError:
            found = [p for name, p in model.named_parameters() if name == prefix]
        if len(found) == 0:
            raise ValueError(prefix)
        chosen.update(id(p) for p in found)
    names = []
    for name, parameter in model.named_parameters():
        if id(parameter) in chosen:
            parameter.requires_grad, parameter.grad = False, None
            names.append(name)
    return names


def replace_head(model, name, classes):
    *path, last = name.split(".")
    parent = model.get_submodule(".".join(path))
    old = getattr(parent, last)
    if type(old) is not nn.Linear:
        raise ValueError("a Linear is needed")
    if classes <= 0:
        raise ValueError("classes")
    new = nn.Linear(old.weight.shape[1], classes, bias=old.bias is not None).to(old.weight)
    new.training = old.training
    setattr(parent, last, new)
    return model


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    modules = dict(model.named_modules())
    if head not in modules:
        raise ValueError(head)
    ids = {id(p) for p in modules[head].parameters() if p.requires_grad}
    if not ids:
        raise ValueError("nothing to train")
    return [
        {"name": name, "params": [p], "lr": lr if id(p) in ids else lr / ratio}
        for name, p in model.named_parameters()
        if p.requires_grad
    ]


def training_mode(model):
    def set_mode(module):
        parameters = list(module.parameters(recurse=False))
        frozen = bool(parameters) and not any(p.requires_grad for p in parameters)
        module.training = not (frozen and isinstance(module, _BatchNorm))

    return model.apply(set_mode)


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.backbone = features
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(channels, classes)

    def forward(self, images):
        return self.fc(self.pool(self.backbone(images)).flatten(1))


def plan(similar, large, last_layers_failed=False):
    table = {
        (True, True, False): "head",
        (True, False, False): "head",
        (False, False, False): "last layers",
        (False, False, True): "all",
        (False, True, False): "all",
        (False, True, True): "all",
    }
    try:
        return table[similar, large, last_layers_failed]
    except KeyError:
        raise ValueError("no such row") from None
