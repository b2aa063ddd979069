"""
task: layer_groups
check: test_whole_names
title:
  en: '"fc1" also takes "fc10"'
  ja: '"fc1" が "fc10" にも当てはまっています'
wrote:
  en: "You wrote `name.startswith(key)`."
  ja: "`name.startswith(key)` と書いています。"
why:
  en: '"fc10.weight" begins with "fc1", too. With layers numbered 0 to 11 this happens sooner than one thinks.'
  ja: '"fc10.weight" も "fc1" で始まります。層の番号が 10 を超えると、すぐに起こります。'
try:
  en: 'Compare with the dot, `name.startswith(key + ".")`, or ask `model.get_submodule(key)`.'
  ja: '点まで含めて `name.startswith(key + ".")` とするか、`model.get_submodule(key)` を使います。'
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""


def layer_groups(model, rates, default):
    owners = {}
    for name, p in model.named_parameters(remove_duplicate=False):
        for key in rates:
            if name.startswith(key):
                owners.setdefault(p, set()).add(key)
    keys = [key for keys in owners.values() for key in keys]
    for key in rates:
        if key not in keys or not hasattr(model, key.split(".")[0]):
            raise ValueError(f"no parameter: {key}")
    groups = []
    for p in model.parameters():
        found = sorted(owners.get(p, ()), key=len)
        if p.requires_grad:
            groups.append({"params": [p], "lr": rates[found[-1]] if found else default})
    return groups
