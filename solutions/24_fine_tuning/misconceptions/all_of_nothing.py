"""
task: training_mode
check: test_layers_without_parameters
title:
  en: "A BatchNorm without parameters counts as frozen"
  ja: "パラメータのない BatchNorm が凍結扱いになっています"
wrote:
  en: "`all(not p.requires_grad for p in module.parameters())`"
  ja: "`all(not p.requires_grad for p in module.parameters())` と書いています。"
why:
  en: "all() of nothing is True. With affine=False there are no parameters, and nothing was frozen."
  ja: "空の all() は True です。affine=False ならパラメータがなく、何も凍結されていません。"
try:
  en: "Ask first whether there are parameters."
  ja: "先に、パラメータがあるかどうかを調べます。"
read: https://docs.python.org/3/library/functions.html#all
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if not any(flags):
                module.eval()
    return model
