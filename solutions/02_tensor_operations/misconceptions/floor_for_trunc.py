"""
task: divide
check: test_rounded_towards_zero
title:
  en: "// rounds down, not towards 0"
  ja: "// は 0 の方ではなく小さい方へ丸めます"
wrote:
  en: '`a // b` for "trunc".'
  ja: '"trunc" に `a // b` を使っています。'
why:
  en: >-
    -7 / 2 is -3.5: rounded down it is -4, rounded towards 0 it is -3. For positive quotients the two agree, so that
    tests with positive numbers see nothing.
  ja: "-7 / 2 は -3.5 です。小さい方へ丸めると -4、0 の方へ丸めると -3 です。商が正なら同じ値なので、正の数だけで試すと気づきません。"
try:
  en: '`torch.div(a, b, rounding_mode="trunc")`.'
  ja: '`torch.div(a, b, rounding_mode="trunc")` を使ってください。'
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""  # noqa: E501


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    return a / b if mode == "true" else a // b
