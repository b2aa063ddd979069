"""
task: iterations_per_epoch
check: test_no_rest
title:
  en: "One batch is always dropped"
  ja: "いつもバッチを 1 つ減らしています"
wrote:
  en: "All batches minus 1 with drop_last=True."
  ja: "drop_last=True なら、すべてのバッチの数から 1 を引いています。"
why:
  en: "drop_last leaves out a last batch that is not full. Where the batch size divides the samples, all batches are full and stay."
  ja: "drop_last で除かれるのは、満たない最後のバッチだけです。割り切れるときはどのバッチも満ちているので、1 つも減りません。"
try:
  en: "Round down: `samples // batch_size`."
  ja: "`samples // batch_size` と切り捨てましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    batches = -(-samples // batch_size)
    return batches - 1 if drop_last else batches
