"""
task: replay
check: test_the_same_numbers_again
title:
  en: "Nothing is put back"
  ja: "状態を戻していません"
wrote:
  en: "`[f() for _ in range(times)]`."
  ja: "`[f() for _ in range(times)]` としています。"
why:
  en: "Each call goes on where the last one stopped, so all results differ."
  ja: "どの回も前の続きから引くので、結果がすべて違ってしまいます。"
try:
  en: "`torch.get_rng_state()` first, `torch.set_rng_state(...)` before each call."
  ja: "最初に `torch.get_rng_state()`、各回の前に `torch.set_rng_state(...)` です。"
read: https://docs.pytorch.org/docs/stable/random.html
"""


def replay(f, times):
    if times < 1:
        raise ValueError("times must be at least 1")
    return [f() for _ in range(times)]
