r"""
task: plan
check: test_no_such_row
title:
  en: "A failure always leads to \"all\""
  ja: "失敗すると必ず \"all\" になります"
wrote:
  en: "last_layers_failed is asked before similar."
  ja: "similar より先に last_layers_failed を調べています。"
why:
  en: "The table has no row for similar data with failed last layers."
  ja: "似たデータで最後の数層が失敗したという行は、表にありません。"
try:
  en: "`if similar and last_layers_failed: raise ValueError(…)`"
  ja: "`if similar and last_layers_failed: raise ValueError(…)` とします。"
read: https://docs.python.org/3/tutorial/errors.html#raising-exceptions
"""


def plan(similar, large, last_layers_failed=False):
    if last_layers_failed:
        return "all"
    if similar:
        return "head"
    if large or last_layers_failed:
        return "all"
    return "last layers"
