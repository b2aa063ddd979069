"""
task: total_iterations
check: test_every_epoch_has_its_rest
title:
  en: "Epochs run into one another"
  ja: "エポックがつながっています"
wrote:
  en: "`samples * epochs` divided by the batch size, rounded up."
  ja: "`samples * epochs` をバッチサイズで割り、切り上げています。"
why:
  en: "That is one long epoch of 30 samples with 8 batches. In training the loader begins anew in every epoch, and each has its own short batch: 3 + 3 + 3."
  ja: "それではサンプル 30 個の長い 1 エポックで、バッチは 8 個です。実際の学習では、DataLoader はエポックごとに最初から読み、短いバッチも毎回あります。3 + 3 + 3 です。"
try:
  en: "Multiply last: the batches of one epoch, times the epochs."
  ja: "掛け算は最後にします。1 エポックのバッチ数に、エポック数を掛けましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    if drop_last:
        return samples // batch_size * epochs
    return -(-samples * epochs // batch_size)
