"""What was found in its order, attempts numbered; and names that look alike, which are told and never merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from grader.catalog import Course
from grader.collect.names import likeness
from grader.collect.records import Collected, Found
from grader.text import Words, both

_SHOWN = 5


def in_order(found: Iterable[Found], course: Course) -> tuple[Collected, ...]:
    """Return what was found, by exercise, learner and attempt."""
    place = {exercise.name: number for number, exercise in enumerate(course.exercises)}
    ordered = sorted(found, key=lambda one: (place[one.exercise.name], one.who.learner, *_moment(one)))
    made = []
    for _, group in groupby(ordered, key=lambda one: (one.exercise.name, one.who.learner)):
        made += [_collected(one, number) for number, one in enumerate(group, start=1)]
    return tuple(made)


def _moment(one: Found) -> tuple[tuple[int, ...], float, str]:
    """Return what orders the attempts of one learner: the platform's order, the time, where it lay."""
    return one.who.order, one.when.timestamp() if one.when else 0.0, one.origin


def _collected(one: Found, attempt: int) -> Collected:
    who = one.who
    return Collected(who.learner, who.label, one.exercise, one.path, one.when, who.late, attempt, one.origin)


def look_alikes(found: Sequence[Collected]) -> list[Words]:
    """Say which learners have names that look alike, and which ids have one name."""
    learners: dict[str, dict[str, None]] = defaultdict(dict)
    labels: dict[str, dict[str, None]] = defaultdict(dict)
    for one in found:
        learners[likeness(one.learner)][one.learner] = None
        if one.label and one.label != one.learner:
            labels[one.label][one.learner] = None
    alike = [both("collect.alike", names=_listed(names)) for names in learners.values() if len(names) > 1]
    shared = [(label, ids) for label, ids in labels.items() if len(ids) > 1]
    return alike + [both("collect.one_name", name=label, count=len(ids), ids=_listed(ids)) for label, ids in shared]


def _listed(names: Iterable[str]) -> str:
    every = [f"'{name}'" for name in names]
    return ", ".join(every[:_SHOWN]) + (", …" if len(every) > _SHOWN else "")
