"""
task: to_numpy
check: test_every_dtype_stays
title:
  en: "Everything becomes float32"
  ja: "何でも float32 になっています"
wrote:
  en: "`x.float()` for every tensor, to be safe with bfloat16."
  ja: "bfloat16 に備えて、どのテンソルにも `x.float()` を使っています。"
why:
  en: "Integers, bools and float64 become float32 as well: indices no longer index, and digits are lost."
  ja: "整数も bool も float64 も float32 になります。インデックスとして使えなくなり、桁も失われます。"
try:
  en: "Convert only where x.dtype == torch.bfloat16."
  ja: "変換は x.dtype == torch.bfloat16 のときだけにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def to_numpy(x):
    return x.float().numpy(force=True).copy()
