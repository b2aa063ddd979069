"""
task: parameter_count
check: test_one_layer
title:
  en: "The tensors are counted"
  ja: "テンソルの個数を数えています"
wrote:
  en: "`len(list(model.parameters()))`: 2 for a layer with 9 numbers."
  ja: "`len(list(model.parameters()))` と書いています。数値が 9 個の層で 2 になります。"
why:
  en: "parameters() gives tensors, and each holds many numbers."
  ja: "parameters() が返すのはテンソルで、その 1 つ 1 つにたくさんの数値が入っています。"
try:
  en: "Add up `p.numel()`."
  ja: "`p.numel()` を合計しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    return len([p for p in model.parameters() if p.requires_grad or not trainable_only])
