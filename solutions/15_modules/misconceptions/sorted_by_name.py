"""
task: parameter_shapes
check: test_the_order
title:
  en: "The names are sorted"
  ja: "名前を並べ替えています"
wrote:
  en: '`sorted(model.named_parameters())`: "0.bias" comes before "0.weight".'
  ja: '`sorted(…)` で並べ替えたため、"0.bias" が "0.weight" より前になります。'
why:
  en: "The order of the parameters is that in which the model was built; optimizers and state_dict use it, too."
  ja: "パラメータの順はモデルを組み立てた順で、オプティマイザや state_dict もこの順を使います。"
try:
  en: "A dict keeps the order in which it is filled."
  ja: "辞書は入れた順を保ちます。そのままで大丈夫です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    return {name: tuple(p.shape) for name, p in sorted(model.named_parameters(), key=lambda pair: pair[0])}
