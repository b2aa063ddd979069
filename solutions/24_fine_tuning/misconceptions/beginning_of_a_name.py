r"""
task: freeze
check: test_whole_parts_of_names
title:
  en: "\"layer1\" also freezes layer10"
  ja: "\"layer1\" で layer10 も凍結されます"
wrote:
  en: "`name.startswith(prefix)` without the dot."
  ja: "点を付けずに `name.startswith(prefix)` と比べています。"
why:
  en: "\"layer10.weight\" begins with \"layer1\", too. With ten layers or more that goes wrong in silence."
  ja: "\"layer10.weight\" も \"layer1\" で始まります。層が 10 を超えると、気づかないまま間違いになります。"
try:
  en: "`name == prefix or name.startswith(prefix + \".\")`"
  ja: "`name == prefix or name.startswith(prefix + \".\")` とします。"
read: https://docs.python.org/3/library/stdtypes.html#str.startswith
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name.startswith(prefix)

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
