"""
task: conv_output_size
check: test_padding_at_both_ends
title:
  en: "Padding at one end only"
  ja: "パディングを片側しか足していません"
wrote:
  en: "`size + padding` instead of `size + 2 * padding`."
  ja: "`size + 2 * padding` ではなく `size + padding` になっています。"
why:
  en: "Convolutions pad both ends."
  ja: "畳み込みでは両端にパディングが付きます。"
try:
  en: "`size + 2 * padding`"
  ja: "`size + 2 * padding` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + padding - dilation * (kernel - 1) - 1) // stride + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
