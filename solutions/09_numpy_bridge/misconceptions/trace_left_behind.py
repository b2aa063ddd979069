"""
task: same_memory
check: rules
title:
  en: "A mark is left in the array"
  ja: "配列に書き込んだ跡が残っています"
wrote:
  en: "It writes to the array, looks whether the tensor has changed, and leaves it at that."
  ja: "配列に書き込み、テンソルが変わったかどうかを見て、そのままにしています。"
why:
  en: "A question must not change what it asks about: the caller's data are wrong from now on."
  ja: "調べるだけの関数が、調べる対象を変えてはいけません。呼び出し側のデータが壊れてしまいます。"
try:
  en: "Compare addresses; then nothing has to be written."
  ja: "アドレスを比べれば、何も書き込まずに済みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html
"""

import torch


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    before = x.detach().clone()
    array += 1
    return not torch.equal(before, x.detach())
