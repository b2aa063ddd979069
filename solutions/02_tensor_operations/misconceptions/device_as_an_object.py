"""
task: describe
check: test_a_small_matrix
title:
  en: "The device is no string"
  ja: "device が文字列ではありません"
wrote:
  en: '`"device": x.device`, a torch.device.'
  ja: '`"device": x.device` と書いたため、torch.device になっています。'
why:
  en: "A torch.device can't be written into a JSON report, for example. A string can."
  ja: "torch.device は、たとえば JSON の記録に書き出せません。文字列なら書き出せます。"
try:
  en: "`str(x.device)`."
  ja: "`str(x.device)` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""


def describe(x):
    return {
        "shape": tuple(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": x.device,
        "value": x.item() if x.numel() == 1 else None,
    }
