"""
task: pair_collate
check: test_a_missing_key
title:
  en: "What the first sample lacks is left out"
  ja: "最初のサンプルにないキーが落ちます"
wrote:
  en: "`return default_collate(samples)`."
  ja: "`return default_collate(samples)` と書いています。"
why:
  en: "It stacks tensors and keeps strings as a list, but takes the keys from the first sample alone: where that has no text, the batch has none, without an error."
  ja: "テンソルを重ね、文字列をリストにしてくれますが、キーは最初のサンプルだけから決めます。そこにテキストがなければ、エラーもなく、バッチから消えます。"
try:
  en: "Name the two keys."
  ja: "2 つのキーを明示しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.default_collate
"""  # noqa: E501

from torch.utils.data import default_collate


def pair_collate(samples):
    return default_collate(samples)
