"""
task: conv_output_size
check: test_what_is_left_over
title:
  en: "Rounded up"
  ja: "切り上げています"
wrote:
  en: "`math.ceil(… / stride) + 1`, or `-(-n // stride)`."
  ja: "`math.ceil(… / stride) + 1` や `-(-n // stride)` で計算しています。"
why:
  en: "The last place would reach beyond the end. (Pooling does so with ceil_mode=True only.)"
  ja: "最後の位置が端からはみ出してしまいます（プーリングで切り上げるのは ceil_mode=True のときだけです）。"
try:
  en: "`// stride`"
  ja: "`// stride` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = -(-(size + 2 * padding - dilation * (kernel - 1) - 1) // stride) + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
