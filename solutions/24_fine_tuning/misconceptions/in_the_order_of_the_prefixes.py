"""
task: freeze
check: test_several_prefixes
title:
  en: "Names in the order of the prefixes"
  ja: "名前が接頭辞の順に並んでいます"
wrote:
  en: "A loop over the prefixes, with a loop over the parameters inside."
  ja: "接頭辞のループの中で、パラメータのループを回しています。"
why:
  en: "A name to which two prefixes fit then comes twice, and the order is that of the arguments."
  ja: "2 つの接頭辞に当てはまる名前が 2 回現れ、順番もモデルの順ではなく引数の順になります。"
try:
  en: "Loop over named_parameters() outside, and ask `any(… for prefix in prefixes)` inside."
  ja: "外側を named_parameters() のループにし、内側で `any(… for prefix in prefixes)` を調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def freeze(model, *prefixes):
    names = []
    for prefix in prefixes:
        found = [name for name, _ in model.named_parameters() if name == prefix or name.startswith(prefix + ".")]
        if not found:
            raise ValueError(prefix)
        names += found
    for name in names:
        parameter = model.get_parameter(name)
        parameter.requires_grad_(False)
        parameter.grad = None
    return names
