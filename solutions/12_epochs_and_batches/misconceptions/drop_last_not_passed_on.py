"""
task: total_iterations
check: test_full_batches_only
title:
  en: "drop_last is not passed on"
  ja: "drop_last を渡していません"
wrote:
  en: "`iterations_per_epoch(samples, batch_size) * epochs`."
  ja: "`iterations_per_epoch(samples, batch_size) * epochs` としています。"
why:
  en: "The inner call falls back to drop_last=False, so the short batches are counted whatever the caller asked for."
  ja: "内側の呼び出しが drop_last=False の既定値になり、呼び出し側の指定にかかわらず短いバッチを数えます。"
try:
  en: "Pass drop_last on."
  ja: "drop_last も渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    return _batches(samples, batch_size, False) * epochs
