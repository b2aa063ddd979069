r"""
task: micro_batches
check: test_pieces_stay_on_their_device
devices: [simulated, cuda, mps]
title:
  en: "The pieces are taken to the CPU"
  ja: "切り分けた組を CPU に移しています"
wrote:
  en: "`.cpu()` on every piece, to save memory on the GPU."
  ja: "GPU のメモリを節約するつもりで、どの組にも `.cpu()` を使っています。"
why:
  en: "The model on the GPU cannot use a piece on the CPU. And no memory is saved: the batch is still there, and a slice
    of it takes none."
  ja: "GPU にあるモデルは、CPU にある組を使えません。メモリの節約にもなりません。もとのバッチは GPU に残ったままです。\
    スライスはもともとメモリを使いません。"
try:
  en: "Return the slices as they are. What accumulation saves is the memory of the graphs."
  ja: "スライスをそのまま返してください。勾配蓄積で節約できるのは、計算グラフのメモリです。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and both must be equally long")
    starts = range(0, len(inputs), size)
    return [(inputs[start : start + size].cpu(), targets[start : start + size].cpu()) for start in starts]
