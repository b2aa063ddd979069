"""
task: add_layer_
check: test_it_becomes_trainable
title:
  en: "The layer is still frozen"
  ja: "層が凍結されたままです"
wrote:
  en: "Only `optimizer.add_param_group(…)`, perhaps with `layer.requires_grad = True` or `layer.train()`."
  ja: "`optimizer.add_param_group(…)` だけか、それに `layer.requires_grad = True` や `layer.train()` を加えた形です。"
why:
  en: "A frozen parameter gets no gradient, and step() skips it. A module has no flag requires_grad: setting it makes an attribute that nobody reads."
  ja: "凍結したパラメータには勾配ができず、step() に飛ばされます。モジュールに requires_grad というフラグはなく、設定しても、どこからも読まれない属性ができるだけです。"
try:
  en: "`layer.requires_grad_(True)`, with an underscore, sets it on every parameter."
  ja: "アンダースコアの付いた `layer.requires_grad_(True)` なら、すべてのパラメータに設定されます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.requires_grad_
"""  # noqa: E501


def add_layer_(optimizer, layer, lr):
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr})
