"""
task: reshape_report
check: test_x_that_must_be_copied
title:
  en: "Equal values are taken for shared memory"
  ja: "値が等しいだけで共有とみなしています"
wrote:
  en: "`torch.equal(y.flatten(), x.flatten())`."
  ja: "`torch.equal(y.flatten(), x.flatten())` で調べています。"
why:
  en: "A copy has the same values, too. The difference shows only when one of the two is written to."
  ja: "コピーも値は同じです。違いは、どちらかに書き込んだときに初めて現れます。"
try:
  en: "Compare where the memory begins, not what is in it."
  ja: "中身ではなく、メモリの場所を比べてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""

import torch


def reshape_report(x, shape):
    y = x.reshape(tuple(shape))
    return y, torch.equal(y.flatten(), x.flatten())
