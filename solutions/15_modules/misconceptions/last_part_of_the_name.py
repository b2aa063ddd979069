"""
task: parameter_shapes
check: test_names_are_paths
title:
  en: "Only the last part of the names"
  ja: "名前の最後の部分だけになっています"
wrote:
  en: '`name.split(".")[-1]`: "weight" and "bias".'
  ja: '`name.split(".")[-1]` としたため、"weight" と "bias" しか残りません。'
why:
  en: "Every layer has a weight: in the dict each overwrites the one before."
  ja: "どの層にも weight があるので、辞書の中で前の層のものが上書きされます。"
try:
  en: "Keep the whole name that named_parameters() gives."
  ja: "named_parameters() が返す名前をそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    return {name.split(".")[-1]: tuple(p.shape) for name, p in model.named_parameters()}
