"""Who grades what next, and what becomes of the work of a runner that was lost: with runners made of nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from grader.engines import Graded, Job
from grader.engines.dispatch import Dispatch, Lost, Runner
from grader.errors import BrokenError, SubmissionError, UsageError
from grader.results import Report
from grader.submission import Submission

Answer = Callable[[str], Report]


class Fake:
    """A runner that answers at once, by a rule of the test's."""

    def __init__(self, crew: FakeCrew, place: int) -> None:
        self.crew, self.place, self.closed = crew, place, False
        self.name = ""

    def give(self, exercise: str, submission: Submission) -> None:
        self.name = submission.name
        self.crew.given.append((self.place, exercise, submission.name))

    def take(self) -> Report:
        return self.crew.answer(self.name)

    def close(self) -> None:
        self.closed = True


class FakeCrew:
    """Runners that answer by a rule; the slowest of `order` last."""

    def __init__(self, answer: Answer, places: Sequence[frozenset[str]]) -> None:
        self.answer, self.places = answer, places
        self.given: list[tuple[int, str, str]] = []
        self.made: list[Fake] = []

    def open(self, place: int) -> Runner | None:
        self.made.append(Fake(self, place))
        return self.made[-1]

    def wait(self, runners: Sequence[Runner], seconds: float) -> Sequence[Runner]:
        return runners[:1]


class Crowded(FakeCrew):
    """A crew that has room for one runner, and after the first look for none."""

    def open(self, place: int) -> Runner | None:
        return super().open(place) if not self.made else None


class Deaf(FakeCrew):
    """A crew whose runners never answer."""

    def wait(self, runners: Sequence[Runner], seconds: float) -> Sequence[Runner]:
        return []


def jobs(*names: str) -> list[Job]:
    """Return a job for each `exercise/learner`."""
    return [
        Job(number, name.split("/")[0], lambda name=name: Submission(name, {"a.py": b""}, "a.py"))  # type: ignore[misc]
        for number, name in enumerate(names)
    ]


@pytest.fixture
def run(report_of: Callable[..., Report]) -> Callable[..., tuple[list[Graded], FakeCrew]]:
    """Return what grades jobs with a crew of so many, each answer by a rule."""

    def go(
        work: Sequence[Job],
        rule: Callable[[str], Exception | None] = lambda name: None,
        crew: int = 2,
        **options: object,
    ) -> tuple[list[Graded], FakeCrew]:
        def answer(name: str) -> Report:
            error = rule(name)
            if error is not None:
                raise error
            return replace(report_of(), submission=name)

        exercises = frozenset(job.exercise for job in work)
        kind = options.get("kind", FakeCrew)
        made = kind(answer, options.get("places", [exercises] * crew))  # type: ignore[operator]
        dispatch = Dispatch(work, made, dict.fromkeys(exercises, float(options.get("seconds", 60))))  # type: ignore[arg-type]
        try:
            return list(dispatch.run()), made
        finally:
            assert all(runner.closed for runner in made.made)

    return go


def test_each_job_once(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """Every job has its own report, whoever made it."""
    found, crew = run(jobs(*[f"a/{number}" for number in range(20)]), crew=3)

    assert set(range(20)) == {one.number for one in found}
    assert all(one.report is not None and one.report.submission == f"a/{one.number}" for one in found)
    assert Counter({0: 7, 1: 7, 2: 6}) == Counter(place for place, _, _ in crew.given) or len(crew.given) == 20


def test_a_runner_keeps_to_an_exercise(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """Two runners and two exercises: each stays with one, until the other needs help."""
    _, crew = run(jobs(*[f"{name}/{number}" for name in "ab" for number in range(5)]))
    by_place = {place: [name for where, name, _ in crew.given if where == place] for place in (0, 1)}

    changes = [sum(one != other for one, other in pairwise(names)) for names in by_place.values()]
    assert all(count <= 1 for count in changes)
    assert {"a", "b"} == {names[0] for names in by_place.values()}


def test_a_lost_runners_work_is_graded_again(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """Once: another runner takes it."""
    lost: list[str] = []

    def rule(name: str) -> Exception | None:
        if name == "a/3" and not lost:
            lost.append(name)
            return Lost(None)
        return None

    found, crew = run(jobs(*[f"a/{number}" for number in range(6)]), rule)

    assert 6 == sum(one.report is not None for one in found)
    assert 3 == len(crew.made)


def test_what_ends_every_runner_is_given_up(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """After the second try it is our failure, in words, and the others are graded."""
    found, _ = run(jobs("a/0", "a/1", "a/2"), lambda name: Lost(None) if name == "a/1" else None)
    by_number = {one.number: one for one in found}

    assert [True, False, True] == [by_number[number].report is not None for number in range(3)]
    assert by_number[1].ours
    assert by_number[1].problem


def test_what_can_not_be_read_costs_itself(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """It is no failure of ours, and reaches no runner."""

    def unreadable() -> Submission:
        raise SubmissionError("submission.empty", path="x")

    found, crew = run([*jobs("a/0"), Job(1, "a", unreadable), Job(2, "a", jobs("a/2")[0].read)])

    assert [(1, False)] == [(one.number, one.ours) for one in found if one.report is None]
    assert 2 == len(crew.given)


def test_wrong_use_ends_everything(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """No sandbox, no such device: there is no use in going on."""
    with pytest.raises(UsageError, match=r"sandbox\.missing"):
        run(jobs("a/0", "a/1"), lambda name: Lost(UsageError("sandbox.missing")))


def test_a_broken_exercise_does_not_hold_up_the_others(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """Its checks can't be collected: it is given up after two tries, not after two for each submission."""

    def rule(name: str) -> Exception | None:
        return Lost(BrokenError("broken.unchecked", task="t", exercise="a")) if name.startswith("a") else None

    found, crew = run(jobs(*[f"{name}/{number}" for name in "ab" for number in range(30)]), rule)

    assert 30 == sum(one.report is not None for one in found)
    assert all(one.ours for one in found if one.report is None)
    assert len([name for _, name, _ in crew.given if name == "a"]) <= 4


def test_when_nothing_works_it_is_said_once(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """The only exercise there is can't be graded: the command ends with why."""
    with pytest.raises(BrokenError, match=r"broken\.unchecked"):
        run(jobs("a/0", "a/1"), lambda name: Lost(BrokenError("broken.unchecked", task="t", exercise="a")))


def test_a_hung_runner_is_lost(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """A grading process that does not come back is ended, and its work given up after two."""
    found, crew = run(jobs("a/0"), crew=1, kind=Deaf, seconds=0.0)

    assert [(0, True)] == [(one.number, one.ours) for one in found]
    assert 2 == len(crew.made)


def test_places_take_what_they_can(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """What needs a GPU goes to the GPU's place only; what no place takes is said."""
    places = [frozenset({"a"}), frozenset({"a", "gpu"})]
    found, crew = run(jobs("a/0", "gpu/1", "a/2", "gpu/3", "none/4"), places=places)

    assert {1} == {place for place, name, _ in crew.given if name == "gpu"}
    assert [(4, True)] == [(one.number, one.ours) for one in found if one.report is None]


def test_where_there_is_no_room_the_others_go_on(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """A cluster that lost a node has fewer places than at first; no job waits for one that will not come."""
    found, crew = run(jobs(*[f"a/{number}" for number in range(5)]), kind=Crowded, crew=3)

    assert 5 == sum(one.report is not None for one in found)
    assert 1 == len(crew.made)


def test_when_there_is_no_room_at_all_it_is_said(
    run: Callable[..., tuple[list[Graded], FakeCrew]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The only runner is lost and no other can be opened: what is left is our failure, in words."""
    monkeypatch.setattr("grader.engines.dispatch.ROOM_SECONDS", 0.0)
    found, _ = run(jobs("a/0", "a/1"), lambda name: Lost(None) if name == "a/1" else None, kind=Crowded)

    assert [(0, False), (1, True)] == sorted((one.number, one.ours) for one in found)


def test_leaving_early_ends_every_runner(run: Callable[..., tuple[list[Graded], FakeCrew]]) -> None:
    """Ctrl-C while results come: the runners are closed."""

    def rule(name: str) -> Exception | None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(jobs("a/0", "a/1"), rule)
