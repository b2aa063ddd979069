"""
task: training_mode
check: test_other_normalisation
title:
  en: "Other normalisation layers are in evaluation mode, too"
  ja: "ほかの正規化層まで評価モードになっています"
wrote:
  en: "LayerNorm, GroupNorm and InstanceNorm are treated like BatchNorm."
  ja: "LayerNorm・GroupNorm・InstanceNorm も BatchNorm と同じに扱っています。"
why:
  en: "LayerNorm and GroupNorm have no running statistics; what is asked for is BatchNorm alone."
  ja: "LayerNorm と GroupNorm に移動統計はありません。対象は BatchNorm だけです。"
try:
  en: "`isinstance(module, torch.nn.modules.batchnorm._BatchNorm)`"
  ja: "`isinstance(module, torch.nn.modules.batchnorm._BatchNorm)` で調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""


def training_mode(model):
    model.train()
    for module in model.modules():
        if type(module).__name__.endswith("Norm") or "Norm" in type(module).__name__:
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
