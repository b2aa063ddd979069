"""
task: total_iterations
check: test_epochs_that_make_no_sense
title:
  en: "Less than no epochs"
  ja: "負のエポック数を調べていません"
wrote:
  en: "The product, without a look at epochs."
  ja: "epochs を調べずに掛けています。"
why:
  en: "-1 epochs give -3 batches. A progress bar or a schedule that is made with this number fails far away from the mistake."
  ja: "-1 エポックからは -3 個という答えが返ります。この数で作った進捗バーやスケジュールは、間違いから遠く離れたところで失敗します。"
try:
  en: "Raise ValueError for epochs < 0."
  ja: "epochs < 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def total_iterations(samples, batch_size, epochs, drop_last=False):
    return _batches(samples, batch_size, drop_last) * epochs
