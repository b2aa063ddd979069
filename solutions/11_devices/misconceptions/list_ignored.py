"""
task: pick_device
check: test_the_order_of_the_list_decides
title:
  en: "The list plays no part"
  ja: "渡されたリストを使っていません"
wrote:
  en: '`torch.accelerator.current_accelerator(…) or torch.device("cpu")`, whatever was passed.'
  ja: '渡されたリストを見ずに `torch.accelerator.current_accelerator(…) or torch.device("cpu")` を返しています。'
why:
  en: "That is the machine's best device, but the caller may want another one, and wants to hear of wrong names."
  ja: "マシンで最もよいデバイスですが、呼び出し側は別のものを使いたいのかもしれず、名前の誤りにも気づけません。"
try:
  en: "Go through `preference`, and take the accelerator where its type is the name's turn."
  ja: "`preference` を順に調べ、アクセラレータの種類と同じ名前の番になったら選びます。"
read: https://docs.pytorch.org/docs/stable/accelerator.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    return torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
