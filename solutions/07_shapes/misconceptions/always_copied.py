"""
task: reshape_report
check: test_contiguous_x
title:
  en: "A copy where a view would do"
  ja: "ビューで済むのにコピーしています"
wrote:
  en: "`x.clone().reshape(shape), False`."
  ja: "`x.clone().reshape(shape), False` と書いています。"
why:
  en: "The flag fits, but a copy of a large tensor costs time and memory, and what is written to it does not reach x."
  ja: "フラグは合っていますが、大きなテンソルのコピーには時間もメモリもかかり、書き込んでも x に届きません。"
try:
  en: "A view wherever view can make one: reshape does just that."
  ja: "view できるときはビューにします。reshape がちょうどそう働きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""

import torch


def reshape_report(x, shape):
    return x.clone(memory_format=torch.contiguous_format).reshape(tuple(shape)), False
