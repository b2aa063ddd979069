"""
task: parameter_count
check: test_buffers_do_not_count
title:
  en: "Buffers are counted, too"
  ja: "バッファも数えています"
wrote:
  en: "`sum(t.numel() for t in model.state_dict().values())`."
  ja: "`sum(t.numel() for t in model.state_dict().values())` と書いています。"
why:
  en: "state_dict() holds everything that has to be saved, the running statistics of BatchNorm too. They are not learned by gradients."
  ja: "state_dict() には、保存すべきものがすべて入っています。BatchNorm の移動統計もその 1 つですが、勾配で学習されるものではありません。"
try:
  en: "Go through `model.parameters()`."
  ja: "`model.parameters()` をたどりましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.state_dict
"""  # noqa: E501


def parameter_count(model, trainable_only=False):
    if trainable_only:
        return sum(p.numel() for p in model.parameters() if p.requires_grad)
    return sum(tensor.numel() for tensor in model.state_dict().values())
