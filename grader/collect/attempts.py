"""The files that a platform lists for one learner, sorted into attempts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from grader.collect.names import Download, is_archive
from grader.collect.records import Who
from grader.collect.tree import Node
from grader.submission import may_be_answer

Listed = tuple[Node, Download]


def by_learner(listed: Sequence[Listed]) -> list[list[Listed]]:
    """Return what belongs together: the files of one learner on one platform. A folder stands by itself."""
    groups: dict[tuple[str, ...], list[Listed]] = defaultdict(list)
    for node, said in listed:
        alone = "" if node.kind == "file" and not said.typed else node.name
        groups[said.platform, said.who.learner, said.who.label, alone].append((node, said))
    return list(groups.values())


def attempts(files: Sequence[Listed]) -> list[tuple[Who, dict[str, Node]]]:
    """Return the attempts of one learner: who, with the platform's order, and each attempt's files by their own names.

    A file that could be an answer and is there several times makes as many attempts. What lies beside it goes with the
    attempt of the same number, and with the later ones where it was not handed in again.
    """
    versions: dict[str, list[Listed]] = defaultdict(list)
    for node, said in sorted(files, key=lambda entry: (entry[1].number, entry[1].upload, entry[0].name)):
        versions[said.file].append((node, said))
    count = max((len(found) for name, found in versions.items() if _decides(name)), default=1)
    return [_attempt(versions, number) for number in range(count)]


def _decides(name: str) -> bool:
    return may_be_answer(name) or is_archive(name)


def _attempt(versions: dict[str, list[Listed]], number: int) -> tuple[Who, dict[str, Node]]:
    chosen = {name: found[min(number, len(found) - 1)] for name, found in versions.items()}
    deciding = [said for name, (_, said) in chosen.items() if _decides(name)] or [said for _, said in chosen.values()]
    first = max(deciding, key=lambda said: (said.number, said.upload))
    order = (first.number, first.upload) if first.platform == "canvas" else ()
    who = Who(first.who.learner, first.who.label, any(said.who.late for said in deciding), order)
    files = {name: node for name, (node, _) in chosen.items()}
    for node, said in list(chosen.values()):
        if said.number and not _decides(said.file):  # `table-1.csv` may be the file's own name: it goes by both
            files.setdefault(_numbered(node, said), node)
    return who, files


def _numbered(node: Node, said: Download) -> str:
    """Return a file's name with the number that it has on the platform."""
    stem = PurePath(said.file).name
    return node.name[node.name.index(f"_{said.upload}_") + len(f"_{said.upload}_") :] or stem
