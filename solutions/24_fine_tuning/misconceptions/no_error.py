r"""
task: plan
check: test_no_such_row
title:
  en: "A question without an answer is answered"
  ja: "答えのない問いに答えています"
wrote:
  en: "\"head\" for similar data, also if last_layers_failed."
  ja: "似たデータなら、last_layers_failed が真でも \"head\" です。"
why:
  en: "For similar data the last layers are not tried, so they can't have failed: the arguments contradict each other."
  ja: "似たデータでは最後の数層を試さないので、失敗もありえません。引数が矛盾しています。"
try:
  en: "`if similar and last_layers_failed: raise ValueError(…)`"
  ja: "`if similar and last_layers_failed: raise ValueError(…)` とします。"
read: https://docs.python.org/3/tutorial/errors.html#raising-exceptions
"""


def plan(similar, large, last_layers_failed=False):
    if similar:
        return "head"
    if large or last_layers_failed:
        return "all"
    return "last layers"
