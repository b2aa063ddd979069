"""
task: layer_groups
check: test_shared_parameters
title:
  en: "Shared parameters are known by one name only"
  ja: "共有パラメータの名前を 1 つしか見ていません"
wrote:
  en: "`model.named_parameters()`, matched against the keys."
  ja: "`model.named_parameters()` の名前をキーと比べています。"
why:
  en: "It tells each parameter once, under its first name. A key that names the second owner finds nothing."
  ja: "各パラメータは最初の名前で 1 回だけ現れます。2 番目の層の名前をキーにすると、何も見つかりません。"
try:
  en: "`named_parameters(remove_duplicate=False)` tells all names; or take the parameters of `get_submodule(key)`."
  ja: "`named_parameters(remove_duplicate=False)` ならすべての名前が現れます。`get_submodule(key)` のパラメータを使ってもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""  # noqa: E501


def layer_groups(model, rates, default):
    found = {key: [] for key in rates}
    rest = []
    for name, p in model.named_parameters():
        keys = [key for key in rates if name.startswith(key + ".")]
        if len(keys) > 1:
            raise ValueError(f"overlap: {keys}")
        (found[keys[0]] if keys else rest).append(p)
    if not all(found.values()):
        raise ValueError("a key names no parameter")
    groups = [{"params": params, "lr": rates[key]} for key, params in found.items()] + [{"params": rest, "lr": default}]
    groups = [{"params": [p for p in group["params"] if p.requires_grad], "lr": group["lr"]} for group in groups]
    return [group for group in groups if group["params"]]
