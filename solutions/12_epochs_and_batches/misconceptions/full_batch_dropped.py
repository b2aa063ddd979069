"""
task: batch_sizes
check: test_all_of_them_full
title:
  en: "A full batch is dropped"
  ja: "満ちたバッチまで捨てています"
wrote:
  en: "`sizes[:-1]` for drop_last=True."
  ja: "drop_last=True のとき `sizes[:-1]` としています。"
why:
  en: "drop_last drops the last batch only if it is not full. 8 samples in batches of 4 stay [4, 4]."
  ja: "drop_last が捨てるのは、満たない最後のバッチだけです。8 個を 4 個ずつに分けたものは [4, 4] のままです。"
try:
  en: "Look at the size of the last batch first."
  ja: "先に最後のバッチの大きさを調べましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def batch_sizes(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    sizes = [min(batch_size, samples - start) for start in range(0, samples, batch_size)]
    return sizes[:-1] if drop_last else sizes
