"""
task: detached_copy
check: test_integers_have_no_gradients
title:
  en: "requires_grad is dropped for integers"
  ja: "整数では requires_grad を無視しています"
wrote:
  en: "The flag is set only where the dtype is floating point."
  ja: "浮動小数点型のときだけフラグを設定しています。"
why:
  en: "Whoever asks for gradients of integers has made a mistake, and should hear of it now."
  ja: "整数の勾配を求めるのは呼び出し側の間違いなので、その場で知らせるべきです。"
try:
  en: "Hand the flag on; torch raises."
  ja: "フラグをそのまま渡せば、torch がエラーを出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""


def detached_copy(x, requires_grad=False):
    return x.detach().clone().requires_grad_(requires_grad and x.is_floating_point())
