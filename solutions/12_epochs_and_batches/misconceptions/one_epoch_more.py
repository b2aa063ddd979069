"""
task: total_iterations
check: test_every_epoch_has_its_rest
title:
  en: "One epoch too many"
  ja: "エポックが 1 つ多くなっています"
wrote:
  en: "`epochs + 1` times the batches of an epoch, as counting begins at 0."
  ja: "0 から数えるからと、1 エポックのバッチ数に `epochs + 1` を掛けています。"
why:
  en: "The epochs 0, 1, 2 are three epochs. Where counting begins does not change how many there are."
  ja: "エポック 0, 1, 2 で 3 エポックです。どこから数えても、個数は変わりません。"
try:
  en: "Multiply by epochs."
  ja: "epochs を掛けましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    return _batches(samples, batch_size, drop_last) * (epochs + 1)
