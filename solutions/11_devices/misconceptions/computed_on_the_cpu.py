"""
task: Normaliser
check: test_forward_copies_nothing
devices: [simulated, cuda, mps]
title:
  en: "Computed on the CPU and sent back"
  ja: "CPU で計算してから戻しています"
wrote:
  en: "`((x.cpu() - self.mean.cpu()) / self.std.cpu()).to(x.device)`, so that devices never disagree."
  ja: "デバイスが食い違わないように `((x.cpu() - self.mean.cpu()) / self.std.cpu()).to(x.device)` としています。"
why:
  en: "Every batch then leaves the GPU and comes back: two slow copies per call, while the GPU waits."
  ja: "バッチのたびに GPU から出てまた戻ることになります。呼び出しごとに遅いコピーが起き、その間 GPU は待っています。"
try:
  en: "Buffers are where the model is: `(x - self.mean) / self.std` needs no move."
  ja: "バッファはモデルと同じ場所にあるので、`(x - self.mean) / self.std` だけで、移動は要りません。"
read: https://docs.pytorch.org/docs/stable/notes/modules.html#module-state
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.register_buffer("mean", mean.clone().view(-1, 1, 1))
        self.register_buffer("std", std.clone().view(-1, 1, 1))

    def forward(self, x):
        return ((x.cpu() - self.mean.cpu()) / self.std.cpu()).to(x.device)
