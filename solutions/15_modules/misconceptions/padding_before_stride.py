"""
task: conv_output_size
check: test_names_and_order_of_the_arguments
title:
  en: "The arguments stand in another order"
  ja: "引数の順が違います"
wrote:
  en: "`def conv_output_size(size, kernel, padding=0, stride=1, …)`."
  ja: "`def conv_output_size(size, kernel, padding=0, stride=1, …)` と書いています。"
why:
  en: "Callers pass them by place, in the order of nn.Conv2d: kernel, stride, padding, dilation."
  ja: "呼び出し側は位置で渡します。順は nn.Conv2d と同じで、kernel、stride、padding、dilation です。"
try:
  en: "Keep the signature of the starter."
  ja: "ひな形のシグネチャをそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, padding=0, stride=1, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
