"""
task: accumulation_groups
check: test_ten_batches_in_fours
title:
  en: "The last group counts batches that do not exist"
  ja: "最後のグループが、存在しないバッチまで数えています"
wrote:
  en: "The number of groups is rounded up and each is given `steps` batches: 10 in fours become [4, 4, 4]."
  ja: "グループの数を切り上げ、どれも `steps` 個にしています。10 個を 4 個ずつにすると [4, 4, 4] です。"
why:
  en: "There are only 10 batches. A gradient divided by 4 where there are 2 batches is half as long as it should be."
  ja: "バッチは 10 個しかありません。2 個しかないのに 4 で割ると、勾配は本来の半分になります。"
try:
  en: "Check that the sum of your list is `batches`."
  ja: "リストの合計が `batches` になるか確かめてください。"
read: https://docs.python.org/3/library/functions.html#divmod
"""

import math


def accumulation_groups(batches: int, steps: int) -> list[int]:
    if steps < 1 or batches < 0:
        raise ValueError("steps must be at least 1 and batches at least 0")
    return [steps] * math.ceil(batches / steps)
