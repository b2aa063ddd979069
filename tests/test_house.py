"""The house: a room imports only from the floors below it, and the untrusted side knows next to nothing of it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

GRADER = Path(__file__).resolve().parents[1] / "grader"

# The floors, from the ground up. A room may import from lower floors, and from its own package on its own floor.
FLOORS = """
grader grader.sandbox lifetime
errors
text
results
devices
devices.transfers devices.outside
devices.simulated
devices.simulated.mixing
devices.simulated.tensor
devices.simulated.generators devices.simulated.saving devices.simulated.cells devices.simulated.likeness
devices.simulated.autocast devices.simulated.module devices.simulated.moving devices.simulated.engine
devices.simulated.install
devices.inside
catalog.policies catalog.records catalog.yamlfile catalog.exercise catalog.course catalog.pages catalog
files parcel
notebook
submission
collect.records collect.names collect.bounds collect.members collect.zips collect.tars collect.unpack collect.times
collect.tree collect.attempts collect.layout collect.place collect.alike collect
workspace
starter
similarity.tokens similarity.prints similarity.known similarity.answers similarity.pairs similarity.places similarity
sandbox.records sandbox.frames sandbox.names sandbox.confine sandbox.syscalls sandbox.watch
sandbox.tensors sandbox.ledger
sandbox.encoder sandbox.decoder
sandbox.wire
sandbox.observe
sandbox.worker
sandbox.rehearsal
sandbox.zygote
sandbox.local
sandbox.faults
sandbox.host
summary mismatch
compare
remote
checks
sandbox.box
session
feedback
grade
authoring verify merge
gradebook.tables gradebook.book gradebook.totals gradebook
engines
engines.dispatch
engines.process
engines.local engines.ray
batch
plugin
reports reports.plain reports.prose
reports.json reports.terminal reports.proofs reports.classes reports.telling reports.tables
reports.similar
reports.nbgrader
reports.junit reports.gradescope reports.exercism reports.github reports.markdown
reports.classroom
releases
releases.autograder releases.visible
releases.assignment
releases.nbgrader
site
site.drawing site.insight
site.feedback
site.build
cli.spoken cli.failure cli.formats cli.context cli.classes cli.learning cli.grading cli.merging cli.authoring
cli.machine cli.gradebook cli.releasing cli.reporting cli.similar cli
"""
BORDER = """
confine decoder encoder frames ledger names observe records rehearsal syscalls tensors watch wire worker
zygote
"""
UNTRUSTED = {
    "grader",
    "grader.devices",
    "grader.devices.inside",
    "grader.devices.transfers",
    "grader.errors",
    "grader.sandbox",
    *(f"grader.sandbox.{room}" for room in BORDER.split()),
}


def _floor_of() -> dict[str, int]:
    floors: dict[str, int] = {}
    for number, line in enumerate(FLOORS.strip().splitlines()):
        for name in line.split():
            floors[name if name.startswith("grader") else f"grader.{name}"] = number
    return floors


def _module_of(path: Path) -> str:
    parts = ["grader", *path.relative_to(GRADER).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {_module_of(path): path for path in sorted(GRADER.rglob("*.py"))}


def _imports(path: Path) -> set[str]:
    """Return what a file imports of the house, lazy imports included, those for type checkers left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "grader":
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in MODULES else str(node.module))
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.split(".")[0] == "grader"}
    return found


def test_every_room_has_a_floor() -> None:
    """No file of the house stands outside the floors, and no floor names a file that is gone."""
    assert sorted(_floor_of()) == sorted(MODULES)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_go_down(module: str) -> None:
    """A room imports from lower floors, or from its own package."""
    floors = _floor_of()
    package = module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]
    climbing = {
        name
        for name in _imports(MODULES[module])
        if floors[name] > floors[module] or (floors[name] == floors[module] and not name.startswith(package))
    }

    assert set() == climbing


def test_the_worker_knows_only_its_own_rooms() -> None:
    """The process that runs learner code has nothing of the house in memory beyond the border's rooms."""
    code = (
        "import sys; from grader.sandbox import zygote; zygote.warm_up([]);"
        "print(*sorted(name for name in sys.modules if name.split('.')[0] == 'grader'))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert sorted(UNTRUSTED) == ended.stdout.split()


def test_the_trusted_side_never_imports_the_worker() -> None:
    """Only the zygote, and the author's debugger, load the worker."""
    importing = {module for module, path in MODULES.items() if "grader.sandbox.worker" in _imports(path)}

    assert {"grader.sandbox.local", "grader.sandbox.rehearsal", "grader.sandbox.zygote"} == importing


@pytest.mark.parametrize("module", sorted(MODULES))
def test_files_and_functions_stay_small(module: str) -> None:
    """No file grows past 400 lines, and no function past 60."""
    text = MODULES[module].read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno > 60]

    assert [] == long
    assert len(text.splitlines()) <= 400


def test_packages_stay_empty_where_the_worker_imports_them() -> None:
    """`grader` and `grader.sandbox` hold a docstring only, so that importing the worker pulls in nothing else."""
    bodies = [ast.parse(MODULES[name].read_text(encoding="utf-8")).body for name in ("grader", "grader.sandbox")]

    assert [1, 1] == [len(body) for body in bodies]
