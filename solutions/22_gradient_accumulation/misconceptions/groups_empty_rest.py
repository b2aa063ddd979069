"""
task: accumulation_groups
check: test_no_group_is_empty
title:
  en: "An empty group at the end"
  ja: "最後に空のグループがあります"
wrote:
  en: "The remainder is added to the list also where it is 0: 8 batches in fours become [4, 4, 0]."
  ja: "余りが 0 のときもリストに加えています。8 個を 4 個ずつにすると [4, 4, 0] です。"
why:
  en: "A group without batches would be an optimizer step without a gradient."
  ja: "バッチのないグループとは、勾配のない更新のことです。"
try:
  en: "Add the remainder only where there is one."
  ja: "余りは、あるときだけ加えてください。"
read: https://docs.python.org/3/library/functions.html#divmod
"""


def accumulation_groups(batches: int, steps: int) -> list[int]:
    if steps < 1 or batches < 0:
        raise ValueError("steps must be at least 1 and batches at least 0")
    full, rest = divmod(batches, steps)
    return [*[steps] * full, rest]
