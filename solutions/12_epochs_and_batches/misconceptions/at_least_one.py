"""
task: iterations_per_epoch
check: test_few_samples
title:
  en: "At least one batch"
  ja: "バッチが必ず 1 つ以上になっています"
wrote:
  en: "`max(1, …)`, since an epoch has at least one batch."
  ja: "エポックには必ずバッチがあると考え、`max(1, …)` としています。"
why:
  en: "No samples are no batch, and 3 samples in batches of 64 with drop_last=True are none either. A training with such settings learns nothing, without an error."
  ja: "サンプルがなければバッチもありません。3 個のサンプルをバッチサイズ 64、drop_last=True で読むときも 0 です。この設定の学習は、エラーもなく何も学びません。"
try:
  en: "Leave the 0 as it is."
  ja: "0 は 0 のまま返しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return max(1, samples // batch_size if drop_last else -(-samples // batch_size))
