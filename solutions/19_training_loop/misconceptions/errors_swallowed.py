r"""
task: train_step
check: test_errors_are_passed_on
title:
  en: "Errors are swallowed"
  ja: "例外を握りつぶしています"
wrote:
  en: "`except (KeyError, RuntimeError, ValueError): return float(\"nan\")` round the step."
  ja: "全体を try で囲み、`except (KeyError, RuntimeError, ValueError): return float(\"nan\")` としています。"
why:
  en: "A wrong shape is a mistake in the program. Training that goes on with NaN hides it."
  ja: "形状の間違いはプログラムの誤りです。NaN を返して学習を続けると、誤りが隠れてしまいます。"
try:
  en: "Let errors pass."
  ja: "例外はそのまま伝えてください。"
read: https://docs.python.org/3/tutorial/errors.html
"""


def train_step(model, inputs, targets, criterion, optimizer):
    try:
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        return loss.item()
    except (KeyError, RuntimeError, ValueError):
        return float("nan")
