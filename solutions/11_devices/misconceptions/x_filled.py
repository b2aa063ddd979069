"""
task: ones_on
check: rules
title:
  en: "x itself is filled with ones"
  ja: "x そのものを 1 で埋めています"
wrote:
  en: "`x.fill_(1).to(device)`: the underscore means in place."
  ja: "`x.fill_(1).to(device)` と書いています。末尾のアンダースコアは、その場で書き換えることを表します。"
why:
  en: "The values of the caller's x are lost."
  ja: "呼び出し側の x の値が失われます。"
try:
  en: "Make a new tensor: `torch.ones_like(x, device=device)`."
  ja: "`torch.ones_like(x, device=device)` で新しいテンソルを作ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fill_.html
"""

import torch


def ones_on(x, device):
    with torch.no_grad():
        return x.fill_(1).detach().to(device)
