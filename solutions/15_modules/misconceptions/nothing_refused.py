"""
task: conv_output_size
check: test_a_kernel_that_fits_nowhere
title:
  en: "Sizes of 0 and below are returned"
  ja: "0 や負の大きさを返しています"
wrote:
  en: "The result of the formula is returned as it is."
  ja: "公式の結果を、そのまま返しています。"
why:
  en: "No tensor has a size of -2, and one of 0 has nothing to learn from. The mistake shows up later, in the next layer."
  ja: "大きさが -2 のテンソルはありませんし、0 では何も学習できません。間違いに気づくのは、ずっと後の層になってからです。"
try:
  en: "Raise ValueError where the result is below 1."
  ja: "結果が 1 未満なら ValueError を出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""  # noqa: E501


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
    return result
