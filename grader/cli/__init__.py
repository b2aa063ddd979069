"""The door: `course` parses what was asked, calls one room and shows what it answers.

`spoken` is click in two languages, `failure` the only place that says errors, `context` what every command needs;
`learning`, `grading`, `authoring` and `machine` hold the commands. Nothing here imports torch or pytest before a
command needs them.
"""

from grader.cli.authoring import verify
from grader.cli.context import course
from grader.cli.grading import grade
from grader.cli.learning import fetch, hint, list_exercises, reset, solution
from grader.cli.machine import doctor

for command in (list_exercises, fetch, grade, hint, reset, solution, verify, doctor):
    course.add_command(command)


def main() -> None:
    """Run the command line, and exit with its code."""
    course.main(prog_name="course")
