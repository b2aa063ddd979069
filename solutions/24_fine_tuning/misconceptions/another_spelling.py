r"""
task: plan
check: test_three_plans
title:
  en: "The word is spelt in another way"
  ja: "文字列のつづりが違います"
wrote:
  en: "\"last_layers\" with an underscore."
  ja: "下線を使って \"last_layers\" と返しています。"
why:
  en: "Who compares the result with \"last layers\" finds no match."
  ja: "返り値を \"last layers\" と比べるコードで、一致しなくなります。"
try:
  en: "\"last layers\", with a space."
  ja: "空白を入れて \"last layers\" とします。"
read: https://docs.python.org/3/library/stdtypes.html#text-sequence-type-str
"""


def plan(similar, large, last_layers_failed=False):
    if similar and last_layers_failed:
        raise ValueError("no such row")
    if similar:
        return "head"
    if large or last_layers_failed:
        return "all"
    return "last_layers"
