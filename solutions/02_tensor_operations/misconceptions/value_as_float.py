"""
task: describe
check: test_the_type_of_the_value
title:
  en: "Every value becomes a float"
  ja: "どの値も float になっています"
wrote:
  en: "`float(x)` instead of `x.item()`."
  ja: "`x.item()` ではなく `float(x)` を使っています。"
why:
  en: "7 becomes 7.0, True becomes 1.0, and an int beyond 2**53 loses digits."
  ja: "7 は 7.0 に、True は 1.0 になり、2**53 を超える int では桁が失われます。"
try:
  en: "`x.item()`: the Python type follows the dtype."
  ja: "`x.item()` なら、データ型に応じた Python の型になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""


def describe(x):
    return {
        "shape": tuple(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": float(x) if x.numel() == 1 else None,
    }
