"""
task: describe
check: test_a_small_matrix
title:
  en: "The device is not asked for"
  ja: "デバイスを調べていません"
wrote:
  en: '`"device": "cpu"`, whatever x is on.'
  ja: 'x がどこにあっても `"device": "cpu"` としています。'
why:
  en: "On the machine where it was written the answer is right; with an accelerator it is not."
  ja: "書いた環境では正しくても、アクセラレータのある環境では間違いになります。"
try:
  en: "`str(x.device)`."
  ja: "`str(x.device)` としてください。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""


def describe(x):
    return {
        "shape": tuple(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": "cpu",
        "value": x.item() if x.numel() == 1 else None,
    }
