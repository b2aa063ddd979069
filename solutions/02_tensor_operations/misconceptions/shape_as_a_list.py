"""
task: describe
check: test_a_small_matrix
title:
  en: "The shape is a list"
  ja: "shape がリストになっています"
wrote:
  en: "`list(x.shape)`."
  ja: "`list(x.shape)` と書いています。"
why:
  en: "A list can't be a key of a dict or be compared with a tuple: [2, 3] == (2, 3) is False."
  ja: "リストは辞書のキーにできず、タプルと比べても等しくなりません。[2, 3] == (2, 3) は False です。"
try:
  en: "`tuple(x.shape)`."
  ja: "`tuple(x.shape)` としてください。"
read: https://docs.pytorch.org/docs/stable/size.html
"""


def describe(x):
    return {
        "shape": list(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": x.item() if x.numel() == 1 else None,
    }
