"""
task: deterministic
check: test_inside_and_after
title:
  en: "Only the two cuDNN flags"
  ja: "cuDNN の 2 つのフラグだけです"
wrote:
  en: "`cudnn.deterministic = True` and `cudnn.benchmark = False`, as in many notes."
  ja: "多くの資料のとおり、`cudnn.deterministic = True` と `cudnn.benchmark = False` だけを設定しています。"
why:
  en: "They are about cuDNN. Other kernels, such as those that add into one place from many threads, stay as they are."
  ja: "これらは cuDNN のための設定です。多くのスレッドから 1 か所に足し込むような、ほかのカーネルには効きません。"
try:
  en: "Add `torch.use_deterministic_algorithms(True)`."
  ja: "`torch.use_deterministic_algorithms(True)` も呼びましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    try:
        cudnn.deterministic, cudnn.benchmark = True, False
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = flags
