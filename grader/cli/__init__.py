"""The door: `course` parses what was asked, calls one room and shows what it answers.

`spoken` is click in two languages, `failure` the only place that says errors, `context` what every command needs;
the others hold the commands. Nothing here imports torch or pytest before a command needs them.
"""

import os
import sys

from grader.cli.authoring import verify
from grader.cli.classes import regrade
from grader.cli.context import course
from grader.cli.gradebook import gradebook
from grader.cli.grading import grade
from grader.cli.learning import fetch, hint, list_exercises, reset, solution
from grader.cli.machine import doctor
from grader.cli.merging import merge_reports
from grader.cli.releasing import release
from grader.cli.reporting import report
from grader.cli.similar import similar

_LEARNING = (list_exercises, fetch, grade, hint, reset, solution)
_TEACHING = (regrade, gradebook, report, similar, release, merge_reports, verify, doctor)
for command in _LEARNING + _TEACHING:
    course.add_command(command)


def main() -> None:
    """Run the command line, and exit with its code."""
    try:
        course.main(prog_name="course")
    except SystemExit as ended:
        if "torch" not in sys.modules or not isinstance(ended.code, int):
            raise
        # Taking torch apart object by object costs a learner 0.2 s, for memory that the system takes back at once.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended.code)
