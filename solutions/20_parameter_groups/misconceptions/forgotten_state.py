"""
task: add_layer_
check: test_state_of_the_others
title:
  en: "The optimizer has forgotten everything"
  ja: "オプティマイザがすべてを忘れています"
wrote:
  en: "`optimizer.state.clear()`, or `optimizer.__init__(…)` once more, which empties the state as well."
  ja: "`optimizer.state.clear()` としたか、もう一度 `optimizer.__init__(…)` を呼んで状態を空にしています。"
why:
  en: "The momentum of the others is lost. What is new has no state anyway, until its first step."
  ja: "ほかのパラメータのモーメンタムが失われます。新しいものには、最初の step() までもともと状態がありません。"
try:
  en: "Leave optimizer.state alone."
  ja: "optimizer.state には手を付けません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr})
    optimizer.state.clear()
    layer.requires_grad_(True)
