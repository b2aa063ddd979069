r"""
task: synchronise
check: test_devices_as_strings
title:
  en: "A string has no type attribute"
  ja: "文字列に type 属性はありません"
wrote:
  en: "`device.type` of whatever came in."
  ja: "渡されたものにそのまま `device.type` を使っています。"
why:
  en: "\"cuda:1\" is a str, and a str has no .type."
  ja: "\"cuda:1\" は str で、str に .type はありません。"
try:
  en: "`device = torch.device(device)` first; it takes devices, too."
  ja: "先に `device = torch.device(device)` としましょう。デバイスを渡しても大丈夫です。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""

import torch


def synchronise(device):
    if device.type != "cpu":
        torch.accelerator.synchronize(device)
