"""
task: flatten_batch
check: test_no_batch
title:
  en: "A 0-d x becomes a batch"
  ja: "0 次元の x をバッチとみなしています"
wrote:
  en: "`torch.atleast_2d` or `x.reshape(1, 1)` for what has no dimensions."
  ja: "次元のない x に `torch.atleast_2d` や `x.reshape(1, 1)` を使っています。"
why:
  en: "A number has no batch dimension; most likely a sum or an index took it away by mistake."
  ja: "数にはバッチの次元がありません。おそらく、合計やインデックスで誤って失われたのでしょう。"
try:
  en: "Raise an error for `x.dim() == 0`."
  ja: "`x.dim() == 0` ならエラーにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.atleast_2d.html
"""


def flatten_batch(x):
    return x.flatten(1) if x.dim() > 1 else x.reshape(-1, 1)
