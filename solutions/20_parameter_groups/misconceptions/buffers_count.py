"""
task: layer_groups
check: test_names_without_parameters
title:
  en: "A layer with buffers only is accepted"
  ja: "バッファしかない層を受け付けています"
wrote:
  en: "You wrote `model.get_submodule(key).state_dict(keep_vars=True).values()`."
  ja: "`model.get_submodule(key).state_dict(keep_vars=True).values()` と書いています。"
why:
  en: "The state_dict also has buffers. BatchNorm with affine=False has running statistics, but no parameter."
  ja: "state_dict にはバッファも入っています。affine=False の BatchNorm には移動統計量はありますが、パラメータはありません。"
try:
  en: "`.parameters()` gives parameters only."
  ja: "`.parameters()` なら、パラメータだけが返ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.state_dict
"""  # noqa: E501


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for name, rate in rates.items():
        try:
            named = list(model.get_submodule(name).state_dict(keep_vars=True).values())
        except AttributeError:
            named = []
        if not named or not taken.isdisjoint(named):
            raise ValueError(name)
        taken.update(named)
        groups.append({"params": [p for p in named if p.requires_grad], "lr": rate})
    rest = [p for p in model.parameters() if p.requires_grad and p not in taken]
    groups.append({"params": rest, "lr": default})
    return [group for group in groups if group["params"]]
