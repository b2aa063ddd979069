"""
task: ones_on
check: test_ones_of_a_shape
title:
  en: "x / x"
  ja: "x / x で計算しています"
wrote:
  en: "The ones are computed: `(x / x).to(device)`."
  ja: "`(x / x).to(device)` のように計算で 1 を作っています。"
why:
  en: "0 / 0 and inf / inf are NaN, whole numbers become floats, and the graph of x hangs on."
  ja: "0 / 0 や inf / inf は NaN になり、整数は浮動小数点数に変わり、x の計算グラフも残ります。"
try:
  en: "Make new ones: `torch.ones_like(x, device=device)`."
  ja: "`torch.ones_like(x, device=device)` で新しく作ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html
"""


def ones_on(x, device):
    return (x / x).to(device)
