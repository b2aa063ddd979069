"""
task: position
check: test_steps_of_two_epochs
title:
  en: "Steps counted from 1"
  ja: "ステップを 1 から数えています"
wrote:
  en: "`divmod(step - 1, count)`."
  ja: "`divmod(step - 1, count)` としています。"
why:
  en: "Step 0 is the first batch of the training. With step - 1 everything comes one batch too late, and step 0 is in epoch -1."
  ja: "学習の最初のバッチはステップ 0 です。step - 1 とするとすべてが 1 バッチ遅れ、ステップ 0 はエポック -1 になります。"
try:
  en: "Use step as it is."
  ja: "step をそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def position(step, samples, batch_size, drop_last=False):
    count = _batches(samples, batch_size, drop_last)
    if step < 0 or count == 0:
        raise ValueError("there is no such step")
    epoch, batch = divmod(step - 1, count)
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
