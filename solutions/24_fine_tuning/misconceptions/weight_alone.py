"""
task: training_mode
check: test_trainable_normalisation
title:
  en: "Only the weight was looked at"
  ja: "weight だけを調べています"
wrote:
  en: "`not module.weight.requires_grad`"
  ja: "`not module.weight.requires_grad` で調べています。"
why:
  en: "The bias may be trainable alone."
  ja: "bias だけが学習できることもあります。"
try:
  en: "Look at all of module.parameters()."
  ja: "module.parameters() のすべてを調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm) and module.affine and not module.weight.requires_grad:
            module.eval()
    return model
