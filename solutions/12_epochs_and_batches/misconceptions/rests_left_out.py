"""
task: total_iterations
check: test_every_epoch_has_its_rest
title:
  en: "The rests are left out"
  ja: "余りが抜けています"
wrote:
  en: "`samples // batch_size * epochs`."
  ja: "`samples // batch_size * epochs` としています。"
why:
  en: "Every epoch loses its last, short batch. For 10 samples in batches of 4 that is a third of all batches."
  ja: "どのエポックでも、最後の短いバッチが抜けます。サンプル 10 個、バッチサイズ 4 では、全バッチの 3 分の 1 にあたります。"
try:
  en: "Round up within the epoch unless drop_last is True."
  ja: "drop_last が True でなければ、エポックの中で切り上げましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    return samples // batch_size * epochs
