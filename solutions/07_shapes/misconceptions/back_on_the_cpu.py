"""
task: flatten_batch
check: test_a_row_for_each_sample
title:
  en: "The result is on the CPU"
  ja: "結果が CPU にあります"
wrote:
  en: "`x.cpu()` on the way."
  ja: "途中で `x.cpu()` を呼んでいます。"
why:
  en: "The layer that follows is on the accelerator and refuses the batch; and every copy costs time."
  ja: "次の層はアクセラレータにあるため、このバッチを受け付けません。コピーにも時間がかかります。"
try:
  en: "Shapes need no move: flatten and reshape stay where x is."
  ja: "形状を変えるのに移動は要りません。flatten も reshape も x のあるデバイスで働きます。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def flatten_batch(x):
    if x.dim() == 0:
        raise ValueError("no batch")
    return x.cpu().flatten(1) if x.dim() > 1 else x.cpu().unsqueeze(1)
