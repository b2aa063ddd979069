"""
task: updates
check: test_steps_of_full_batches
title:
  en: "As if a group were one large batch"
  ja: "組を 1 つの大きなバッチとみなしています"
wrote:
  en: "`samples / (batch_size * accumulation)`, rounded up."
  ja: "`samples / (batch_size * accumulation)` を切り上げています。"
why:
  en: "This is right as long as nothing is dropped. With drop_last=True the short batch is missing: 11 samples in batches of 2 are 5 batches, which is exactly one group of 5."
  ja: "何も捨てない限り正しい式です。drop_last=True では短いバッチがなくなります。サンプル 11 個、バッチサイズ 2 ならバッチは 5 つで、ちょうど 5 つの組 1 つになります。"
try:
  en: "Go by batches: first the batches of the epoch, then their groups."
  ja: "まずエポックのバッチ数を、次に組の数を求めましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""  # noqa: E501


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    return -(-samples // (batch_size * accumulation)) * epochs
