"""
task: device_report
check: test_machine_without_gpu
title:
  en: "Printed instead of returned"
  ja: "返さずに表示しています"
wrote:
  en: "The report is printed, and the function returns None."
  ja: "報告を表示するだけで、関数は None を返しています。"
why:
  en: "What is printed can be read by people only; a program can neither test nor save it."
  ja: "表示したものは人が読めるだけで、プログラムで調べたり保存したりできません。"
try:
  en: "Return the dict; who wants to see it can print it."
  ja: "辞書を返します。見たい人がそれを表示すれば済みます。"
read: https://docs.pytorch.org/docs/stable/cuda.html
"""

import torch


def device_report():
    lines = [torch.__version__, torch.version.cuda, torch.cuda.is_available(), torch.backends.mps.is_available()]
    lines += [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
    print(lines)  # noqa: T201 - the mistake itself
