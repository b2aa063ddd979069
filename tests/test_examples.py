"""The examples for instructors: a workflow that GitHub would take, with commands that exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import yaml

from grader.cli import course

WORKFLOW = Path(__file__).resolve().parents[1] / "examples" / "ci" / "github.yml"


def test_the_workflow_is_sound() -> None:
    """It satisfies the schema of workflows, as check-jsonschema has it."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(WORKFLOW)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert 0 == ended.returncode, ended.stdout


def test_its_commands_exist() -> None:
    """Every call of `course` in it names a command and options that there are, and both devices are graded on."""
    jobs = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    text = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"]).replace("\\\n", " ")
    calls = re.findall(r'(?:^|\s|/)course"? (\w+)([^|\n]*)', text)

    for name, rest in calls:
        known = {option for param in course.commands[name].params for option in param.opts}
        assert {word for word in shlex.split(rest) if word.startswith("--")} <= known
    assert {"doctor", "grade", "merge"} == {name for name, _ in calls}
    assert ["--device simulated", "--device cuda"] == re.findall(r"--device \w+", text)


def test_jobs_hold_no_more_than_they_need() -> None:
    """The workflow may read and nothing else, keeps no credentials, and names no text of a submission in a command."""
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]

    assert {"contents": "read"} == workflow["permissions"]
    assert all(
        step["with"]["persist-credentials"] is False
        for step in steps
        if step.get("uses", "").startswith("actions/checkout")
    )
    assert not any("${{" in step.get("run", "") for step in steps)
