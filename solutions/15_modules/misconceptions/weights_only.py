"""
task: parameter_count
check: test_one_layer
title:
  en: "Biases are left out"
  ja: "バイアスを数えていません"
wrote:
  en: 'Only parameters with "weight" in their names are counted.'
  ja: '名前に "weight" を含むパラメータだけを数えています。'
why:
  en: "Biases are learned like weights, and parameters may have any name."
  ja: "バイアスも重みと同じように学習されます。また、パラメータの名前は自由です。"
try:
  en: "Count all that parameters() gives."
  ja: "parameters() が返すものをすべて数えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad or not trainable_only]
    return sum(p.numel() for name, p in named if "weight" in name)
