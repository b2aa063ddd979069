"""
task: iterations_per_epoch
check: test_the_rest_is_a_batch
title:
  en: "The rest is left out"
  ja: "余りが抜けています"
wrote:
  en: "`samples // batch_size`, from the formula samples = iterations * batch_size."
  ja: "samples = iterations * batch_size という式から、`samples // batch_size` としています。"
why:
  en: "The formula holds only where the batch size divides the samples. 10 samples in batches of 4 leave 2, and these are a batch as well: a loader yields it."
  ja: "この式が成り立つのは割り切れるときだけです。10 個を 4 個ずつに分けると 2 個余り、それも 1 つのバッチです。DataLoader はそのバッチも返します。"
try:
  en: "Round up unless drop_last is True: -(-samples // batch_size)."
  ja: "drop_last が True でなければ、-(-samples // batch_size) と切り上げましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size
