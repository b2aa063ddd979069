"""
task: layer_groups
check: test_names_without_parameters
title:
  en: "AttributeError instead of ValueError"
  ja: "ValueError ではなく AttributeError になっています"
wrote:
  en: "`model.get_submodule(key)` without `except`."
  ja: "`model.get_submodule(key)` の例外を変えていません。"
why:
  en: "get_submodule raises AttributeError for an unknown name. Besides, a layer without parameters is no error to it."
  ja: "get_submodule は、知らない名前に AttributeError を送出します。また、パラメータのない層ならエラーになりません。"
try:
  en: "`except AttributeError: raise ValueError(…)`, and one more ValueError where the list is empty."
  ja: "`except AttributeError: raise ValueError(…)` とし、リストが空のときも ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_submodule
"""


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for name, rate in rates.items():
        named = list(model.get_submodule(name).parameters())
        if not taken.isdisjoint(named):
            raise ValueError(name)
        taken.update(named)
        groups.append({"params": [p for p in named if p.requires_grad], "lr": rate})
    groups.append({"params": [p for p in model.parameters() if p.requires_grad and p not in taken], "lr": default})
    return [group for group in groups if group["params"]]
