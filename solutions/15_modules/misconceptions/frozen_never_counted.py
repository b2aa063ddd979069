"""
task: parameter_count
check: test_trainable_only
title:
  en: "Frozen parameters are always left out"
  ja: "凍結されたパラメータをいつも除いています"
wrote:
  en: "`if p.requires_grad`, whatever trainable_only is."
  ja: "trainable_only にかかわらず `if p.requires_grad` で絞っています。"
why:
  en: "A frozen parameter is still a parameter: it takes memory and is saved."
  ja: "凍結されてもパラメータであることに変わりはありません。メモリを使い、保存もされます。"
try:
  en: "Look at requires_grad only if trainable_only is True."
  ja: "requires_grad を見るのは trainable_only が True のときだけにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters() if p.requires_grad)
