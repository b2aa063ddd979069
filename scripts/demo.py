"""The main job, shown: list the course, fetch an exercise, grade the untouched starter, a typical wrong answer, a
right one."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from grader.text import language_of

REPOSITORY = Path(__file__).resolve().parents[1]
COURSE = Path(sys.executable).with_name("course")
EXERCISE = "03_autograd"
JAPANESE = language_of() == "ja"


def say(en: str, ja: str) -> None:
    """Print what comes next."""
    words = f"── {ja if JAPANESE else en}"
    print(f"\n\033[1m{words}\033[0m" if sys.stdout.isatty() else f"\n{words}", flush=True)


def course(*words: str, at: Path, expected: int) -> None:
    """Run one command as a learner would, and insist on its exit code."""
    print(f"$ course {' '.join(words)}", flush=True)
    code = subprocess.run([str(COURSE), *words], cwd=at, check=False).returncode
    if code != expected:
        sys.exit(f"course {' '.join(words)} ended with {code}, where {expected} was expected")


def wrong_answer(solution: str) -> str:
    """Return the solution with one task done as many do it at first: the sum instead of the mean."""
    misconception = REPOSITORY / "solutions" / EXERCISE / "misconceptions" / WRONG
    code = misconception.read_text(encoding="utf-8").split('"""', 2)[2]
    imports = "from torch import Tensor"
    return f"{solution}\n\n# --- the learner's own version of one task ---\n{code.split(imports)[-1]}"


WRONG = "gradient_of_the_sum.py"


def main() -> None:
    """Show the main job in a fresh workspace."""
    workspace = Path(tempfile.mkdtemp(prefix="course-demo-"))
    try:
        say("The course", "コースの一覧です")
        course("list", at=workspace, expected=0)
        say("Fetch one exercise", "演習を一つ取得します")
        course("fetch", EXERCISE, at=workspace, expected=0)
        folder = workspace / EXERCISE
        say("Grade the untouched starter: nothing is earned", "ひな形のまま採点します。まだ0点です")
        course("grade", at=folder, expected=1)
        answer = folder / "autograd.py"
        solution = (REPOSITORY / "solutions" / EXERCISE / "autograd.py").read_text(encoding="utf-8")
        say("Grade a typical wrong answer: the mistake is named", "よくある間違いを採点します。どの誤解かが示されます")
        answer.write_text(wrong_answer(solution), encoding="utf-8")
        course("grade", "--task", "2", at=folder, expected=1)
        say("Grade a right answer: full marks", "正しい解答を採点します。満点です")
        answer.write_text(solution, encoding="utf-8")
        course("grade", at=folder, expected=0)
    finally:
        shutil.rmtree(workspace, ignore_errors=True)
    yours = "`.venv/bin/course fetch 03_autograd --into ~/pytorch-course`"
    say(f"Your turn: {yours}", f"次はあなたの番です: {yours}")


if __name__ == "__main__":
    main()
