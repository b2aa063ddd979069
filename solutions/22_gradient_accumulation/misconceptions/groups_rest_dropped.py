"""
task: accumulation_groups
check: test_ten_batches_in_fours
title:
  en: "The batches that are left over are lost"
  ja: "余ったバッチが捨てられています"
wrote:
  en: "Only full groups are counted: 10 batches in fours give [4, 4]."
  ja: "`steps` 個そろったグループだけを数えています。10 個を 4 個ずつにすると [4, 4] です。"
why:
  en: "The well-known loop that steps where `(i + 1) % steps == 0` does the same: its last batches are computed and
    never used."
  ja: "`(i + 1) % steps == 0` のときだけ更新するループも同じです。最後のバッチは計算しても使われません。"
try:
  en: "Take quotient and remainder with divmod, and add the remainder as a group of its own where it is not 0."
  ja: "divmod で商と余りを求め、余りが 0 でなければ、それも 1 つのグループとして加えてみてください。"
read: https://docs.python.org/3/library/functions.html#divmod
"""


def accumulation_groups(batches: int, steps: int) -> list[int]:
    if steps < 1 or batches < 0:
        raise ValueError("steps must be at least 1 and batches at least 0")
    return [steps] * (batches // steps)
