"""
task: describe
check: test_values_that_are_false
title:
  en: "A value of 0 is taken for no value"
  ja: "値 0 を「値がない」とみなしています"
wrote:
  en: "`x.item() or None`: 0, 0.0 and False are false, so None comes out."
  ja: "`x.item() or None` と書いています。0、0.0、False は偽なので None になります。"
why:
  en: "A loss of 0.0 is a value, and so is the class number 0."
  ja: "損失 0.0 も、クラス番号 0 も、れっきとした値です。"
try:
  en: "Decide by the number of elements alone."
  ja: "要素数だけで判断してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""


def describe(x):
    value = (x.item() or None) if x.numel() == 1 else None
    return {
        "shape": tuple(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": value,
    }
