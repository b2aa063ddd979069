"""
task: parameter_shapes
check: test_names_are_paths
title:
  en: "Parameters of the model itself are missing"
  ja: "モデル自身のパラメータが抜けています"
wrote:
  en: "A loop over the modules without children."
  ja: "子を持たないモジュールだけをたどっています。"
why:
  en: "A module that has children may have parameters of its own beside them, such as a scale or a position embedding."
  ja: "子を持つモジュールも、スケールや位置埋め込みのように、自分のパラメータを持つことがあります。"
try:
  en: "named_parameters() finds them all."
  ja: "named_parameters() なら、すべて見つかります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    shapes, seen = {}, set()
    for path, module in model.named_modules():
        if list(module.children()):
            continue
        for name, p in module.named_parameters():
            if id(p) not in seen:
                seen.add(id(p))
                shapes[f"{path}.{name}" if path else name] = tuple(p.shape)
    return shapes
