"""
task: steps
check: test_the_wrong_way
title:
  en: "The wrong direction gives an empty tensor"
  ja: "向きが逆だと空のテンソルになります"
wrote:
  en: "`torch.tensor(range(start, end, step))`: Python's range is empty there."
  ja: "`torch.tensor(range(start, end, step))` と書いています。Python の range は、向きが逆だと空になります。"
why:
  en: "An empty tensor travels on in silence (its mean is nan); an error shows where the mistake is."
  ja: "空のテンソルは黙って先へ進み、平均は nan になります。エラーなら、間違いの場所が分かります。"
try:
  en: "`torch.arange` raises by itself."
  ja: "`torch.arange` なら自分でエラーを出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def steps(start, end, step=1):
    return torch.tensor(list(range(start, end, step)), dtype=torch.int64)
