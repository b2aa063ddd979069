"""
task: parameter_shapes
check: test_no_buffers
title:
  en: "Buffers are included"
  ja: "バッファも含めています"
wrote:
  en: "`model.state_dict()` instead of `named_parameters()`."
  ja: "`named_parameters()` ではなく `model.state_dict()` を使っています。"
why:
  en: "running_mean and the like are saved with the model, but not learned. A shared parameter also appears there under each of its names."
  ja: "running_mean などはモデルと一緒に保存されますが、学習はされません。また、共有されたパラメータがすべての名前で現れます。"
try:
  en: "Use `model.named_parameters()`."
  ja: "`model.named_parameters()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.state_dict
"""  # noqa: E501


def parameter_shapes(model):
    return {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
