"""
task: parameter_count
check: test_buffers_do_not_count
title:
  en: "Parameters of one shape are taken for one"
  ja: "形状の同じパラメータを 1 つとみなしています"
wrote:
  en: "`{p.shape for p in model.parameters()}` (or a dict by shape) to find shared ones."
  ja: "共有を見分けるのに `{p.shape for p in model.parameters()}`（または形状をキーにした辞書）を使っています。"
why:
  en: "Two parameters of equal shape are usually two. The same one is recognised by identity: `id(p)`, `is`."
  ja: "形状が同じでも、普通は別のパラメータです。同じものかどうかは `id(p)` や `is` で見分けます。"
try:
  en: "parameters() has removed the duplicates already."
  ja: "parameters() では重複がすでに除かれています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    wanted = [p for p in model.parameters() if p.requires_grad or not trainable_only]
    return sum(shape.numel() for shape in {p.shape for p in wanted})
