"""
task: swap_last
check: test_a_batch_of_matrices
title:
  en: "All dimensions are reversed"
  ja: "すべての次元が逆順になっています"
wrote:
  en: "`x.T`, right for a matrix only."
  ja: "`x.T` と書いています。正しいのは行列のときだけです。"
why:
  en: >-
    For a batch (N, H, W), x.T is (W, H, N): the batch dimension has gone to the end. torch warns that this use is
    deprecated.
  ja: "バッチ (N, H, W) では、x.T は (W, H, N) になり、バッチの次元が最後に移ります。この使い方は非推奨で、torch が警告を出します。"
try:
  en: "`x.mT` or `x.transpose(-1, -2)`."
  ja: "`x.mT` または `x.transpose(-1, -2)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""  # noqa: E501


def swap_last(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    return x.permute(*range(x.dim() - 1, -1, -1))
