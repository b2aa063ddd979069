"""Write anew what is made from the course itself: the READMEs' tables of exercises, and the page of topics.

python scripts/course_pages.py     (a test compares what it makes with what is there)
"""

from __future__ import annotations

from pathlib import Path

from grader.catalog import Course, Exercise, load_course
from grader.text import pick

ROOT = Path(__file__).resolve().parents[1]
BEGIN, END = "<!-- the table of exercises: python scripts/course_pages.py -->", "<!-- its end -->"
COVERAGE = ROOT / "docs" / "coverage.md"
READMES = {"en": "README.md", "ja": "README.ja.md"}
HEADS = {
    "en": "| exercise | what it teaches | tasks | points | level | device |",
    "ja": "| 演習 | 学ぶこと | 設問 | 配点 | 難易度 | デバイス |",
}
DEVICES = {
    "en": {"any": "any", "cpu": "CPU", "accelerator": "accelerator", "cuda": "CUDA"},
    "ja": {"any": "どれでも", "cpu": "CPU", "accelerator": "アクセラレータ", "cuda": "CUDA"},
}


def table(course: Course, language: str) -> str:
    """Return the table in one language."""
    lines = [HEADS[language], "| --- | --- | --: | --: | --: | --- |"]
    exercises = {exercise.name: exercise for exercise in course.exercises}
    for part in course.parts:
        lines.append(f"| **{pick(part.title, language)}** | | | | | |")
        for name in part.exercises:
            one = exercises[name]
            readme = "README.md" if language == "en" else "README.ja.md"
            cells = [f"[{name}](exercises/{name}/{readme})", pick(one.title, language), len(one.tasks), one.points]
            cells += [one.level, DEVICES[language][one.devices]]
            lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def replaced(text: str, made: str) -> str:
    """Return a README with the table put between its marks."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"The README needs the lines {BEGIN} and {END}.")
    return f"{before}{BEGIN}\n\n{made}\n\n{END}{after}"


def coverage(course: Course) -> str:
    """Return the page of topics: by which tasks each is graded, or which lesson teaches it."""
    lines = []
    missing = 0
    for topic, title in course.topics.items():
        places = [place for exercise in course.exercises for place in _places(exercise, topic)]
        missing += not places
        lines.append(f"| `{topic}` | {title['en']} | {title['ja']} | {', '.join(places) or '–'} |")
    done = len(course.topics) - missing
    head = [
        "# Topics",
        "",
        "Made by `python scripts/course_pages.py`: every topic of the notes behind the course, and where it is",
        "graded (exercise · task) or taught (lesson).",
        "",
        f"**{done} of {len(course.topics)} topics** are in the course.",
        "",
        "| topic | title | 題 | where |",
        "| --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *lines]) + "\n"


def _places(exercise: Exercise, topic: str) -> list[str]:
    tasks = [f"{exercise.name} · `{task.name}`" for task in exercise.tasks if topic in task.topics]
    return tasks or ([f"{exercise.name} (lesson)"] if topic in exercise.lesson_topics else [])


def main() -> None:
    """Write both READMEs and the page of topics."""
    course = load_course(ROOT)
    COVERAGE.write_text(coverage(course), encoding="utf-8")
    for language, name in READMES.items():
        path = ROOT / name
        path.write_text(replaced(path.read_text(encoding="utf-8"), table(course, language)), encoding="utf-8")


if __name__ == "__main__":
    main()
