"""
task: position
check: test_an_epoch_without_its_rest
title:
  en: "The dropped batch is used"
  ja: "捨てたはずのバッチを使っています"
wrote:
  en: "The batches of an epoch are rounded up whatever drop_last says."
  ja: "drop_last にかかわらず、1 エポックのバッチ数を切り上げています。"
why:
  en: "With drop_last=True an epoch of 10 samples has 2 batches of 4: step 2 begins the next epoch."
  ja: "drop_last=True なら、サンプル 10 個のエポックには 4 個のバッチが 2 つです。ステップ 2 から次のエポックになります。"
try:
  en: "Count with drop_last, too."
  ja: "drop_last も考えて数えましょう。"
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
    epoch, batch = divmod(step, _batches(samples, batch_size, False))
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
