"""
task: blank
check: test_zero_is_a_value
title:
  en: "fill=0 is taken for no fill"
  ja: "fill=0 が「指定なし」とみなされています"
wrote:
  en: "`if not fill:` or `if fill:` decides, and 0 is false like None."
  ja: "`if not fill:` や `if fill:` で判断しています。0 も None と同じく偽です。"
why:
  en: "The memory then stays as it was. Often it happens to be zero, so that the mistake shows up only now and then."
  ja: "メモリは元のままになります。たまたま 0 であることが多いので、間違いはときどきしか現れません。"
try:
  en: "Ask `if fill is None:`."
  ja: "`if fill is None:` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.empty.html
"""

import torch


def blank(shape, fill=None, dtype=torch.float32):
    if not fill:
        return torch.empty(tuple(shape), dtype=dtype)
    return torch.full(tuple(shape), fill, dtype=dtype)
