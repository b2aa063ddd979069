"""
task: add_layer_
check: test_a_group_of_its_own
title:
  en: "A new optimizer that nobody sees"
  ja: "誰にも見えない新しいオプティマイザです"
wrote:
  en: "You wrote `optimizer = type(optimizer)([*optimizer.param_groups, …])`."
  ja: "`optimizer = type(optimizer)([*optimizer.param_groups, …])` と書いています。"
why:
  en: "The name `optimizer` now means another object inside of the function; the caller's has not changed."
  ja: "関数の中で `optimizer` という名前が別のものを指すだけです。呼び出し側のオプティマイザは変わりません。"
try:
  en: "`optimizer.add_param_group(…)` changes the one that there is."
  ja: "`optimizer.add_param_group(…)` なら、今あるものが変わります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    held = {p for group in optimizer.param_groups for p in group["params"]}
    if not held.isdisjoint(layer.parameters()):
        raise ValueError("already there")
    layer.requires_grad_(True)
    optimizer = type(optimizer)([*optimizer.param_groups, {"params": list(layer.parameters()), "lr": lr}])
