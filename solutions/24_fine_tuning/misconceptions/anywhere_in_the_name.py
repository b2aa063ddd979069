r"""
task: freeze
check: test_whole_parts_of_names
title:
  en: "Names that contain the prefix are frozen, too"
  ja: "接頭辞を途中に含む名前も凍結されます"
wrote:
  en: "`prefix in name`"
  ja: "`prefix in name` で調べています。"
why:
  en: "A prefix stands at the beginning: \"layer1\" is also found in block.layer1.weight and in layer10.weight."
  ja: "接頭辞は先頭に付くものです。\"layer1\" は block.layer1.weight や layer10.weight の中にも見つかってしまいます。"
try:
  en: "`name == prefix or name.startswith(prefix + \".\")`"
  ja: "`name == prefix or name.startswith(prefix + \".\")` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return prefix in name

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
