"""
task: freeze
check: test_parameters_of_a_submodule
title:
  en: "The head is frozen, too"
  ja: "ヘッドまで凍結されています"
wrote:
  en: "`model.requires_grad_(False)`: the whole model, whatever the prefixes."
  ja: "`model.requires_grad_(False)` で、接頭辞に関係なくモデル全体を凍結しています。"
why:
  en: "Then nothing is left to learn, and backward() raises, as no parameter requires grad."
  ja: "学習するものが何も残らず、requires_grad が True のパラメータがないので backward() はエラーになります。"
try:
  en: "Freeze the parameters whose names fit a prefix, and no others."
  ja: "名前が接頭辞に当てはまるパラメータだけを凍結します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.requires_grad_
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    model.requires_grad_(False)
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
