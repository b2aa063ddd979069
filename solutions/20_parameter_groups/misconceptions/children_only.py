"""
task: layer_groups
check: test_each_layer_has_its_rate
title:
  en: "Only the layers at the top are seen"
  ja: "いちばん上の層しか見ていません"
wrote:
  en: "`for name, child in model.named_children()`, with `rates.get(name, default)`."
  ja: "`model.named_children()` を回り、`rates.get(name, default)` を使っています。"
why:
  en: '"body.0" is never met, and parameters of the model itself belong to no child.'
  ja: '"body.0" は一度も現れず、モデル自身が持つパラメータはどの子モジュールにも属しません。'
try:
  en: "`model.get_submodule(key)` follows the dots."
  ja: "`model.get_submodule(key)` は点をたどってくれます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_children
"""


def layer_groups(model, rates, default):
    groups = []
    for name, child in model.named_children():
        params = [p for p in child.parameters() if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": rates.get(name, default)})
    return groups
