"""
task: pick_device
check: test_the_order_of_the_list_decides
title:
  en: "The order of the list is ignored"
  ja: "リストの順序が無視されています"
wrote:
  en: "CUDA is asked first, then MPS, then the CPU, whatever order was wished."
  ja: "どんな順序を渡されても、CUDA、MPS、CPU の順に調べています。"
why:
  en: 'Who passes ("cpu", "cuda") wants the CPU, for debugging for example.'
  ja: '("cpu", "cuda") を渡した人は、たとえばデバッグのために CPU を使いたいのです。'
try:
  en: "Let the loop run over `preference`."
  ja: "ループを `preference` について回します。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    if not set(preference) <= {"cuda", "mps", "cpu"}:
        raise ValueError(preference)
    if "cuda" in preference and torch.cuda.is_available():
        return torch.device("cuda")
    if "mps" in preference and torch.backends.mps.is_available():
        return torch.device("mps")
    if "cpu" in preference:
        return torch.device("cpu")
    raise ValueError("no device is available")
