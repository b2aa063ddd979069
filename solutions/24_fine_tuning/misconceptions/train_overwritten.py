"""
task: training_mode
check: test_called_again
title:
  en: "The layer stays in evaluation mode for ever"
  ja: "層がずっと評価モードのままです"
wrote:
  en: "`module.train = lambda mode=True: module`, so that model.train() can't reach it."
  ja: "`module.train = lambda mode=True: module` と書き、model.train() が効かないようにしています。"
why:
  en: "Once its parameters are trainable again, its statistics have to learn again, too, and train() does nothing any more."
  ja: "パラメータをまた学習できるようにしたら、統計も動かす必要がありますが、train() はもう何もしません。"
try:
  en: "`module.eval()`, in each call of training_mode."
  ja: "training_mode を呼ぶたびに `module.eval()` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""  # noqa: E501

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
                module.train = lambda mode=True, module=module: module
    return model
