"""
task: describe
check: test_one_element_in_any_shape
title:
  en: "Only 0-d tensors have a value"
  ja: "0 次元テンソルにしか value がありません"
wrote:
  en: "`x.item() if x.dim() == 0 else None`."
  ja: "`x.item() if x.dim() == 0 else None` と書いています。"
why:
  en: "A (1,) or (1, 1) tensor has exactly one element, too. A loss often comes in such a shape."
  ja: "形状が (1,) や (1, 1) のテンソルも、要素はちょうど 1 つです。損失がそのような形状になることもよくあります。"
try:
  en: "Ask `x.numel() == 1`."
  ja: "`x.numel() == 1` を調べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""


def describe(x):
    return {
        "shape": tuple(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": x.item() if x.dim() == 0 else None,
    }
