"""
task: conv_output_size
check: test_the_two_steps_of_the_net
title:
  en: "The result is a float"
  ja: "結果が float です"
wrote:
  en: "`/` instead of `//`: 30.0, or 15.5 where the division leaves a rest."
  ja: "`//` ではなく `/` を使ったため、30.0 や、割り切れないときは 15.5 になります。"
why:
  en: "A size is an int; nn.Linear(1350.0, 10) is a TypeError."
  ja: "大きさは int でなければなりません。nn.Linear(1350.0, 10) は TypeError です。"
try:
  en: "Divide with `//`."
  ja: "`//` で割りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
