"""
task: Normaliser
check: test_moves_with_the_model
title:
  en: "A view of the buffer is kept beside it"
  ja: "バッファのビューを属性として残しています"
wrote:
  en: "The buffer has shape (C,), and its view of shape (C, 1, 1) is kept as a plain attribute."
  ja: "バッファの形状は (C,) のままで、形状 (C, 1, 1) のビューをふつうの属性として残しています。"
why:
  en: "Moving replaces the buffer by a new tensor; the view still looks at the old memory, on the old device."
  ja: "移動するとバッファは新しいテンソルに置き換わりますが、ビューは元のデバイスの古いメモリを見たままです。"
try:
  en: "Register the tensor in the shape in which forward needs it, or make the view in forward."
  ja: "forward で使う形のテンソルをバッファとして登録するか、ビューを forward の中で作ります。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.register_buffer("mean", mean.clone())
        self.register_buffer("std", std.clone())
        self.mean_view, self.std_view = self.mean.view(-1, 1, 1), self.std.view(-1, 1, 1)

    def forward(self, x):
        return (x - self.mean_view) / self.std_view
