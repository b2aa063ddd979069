"""The cluster's engine on a real Ray cluster of two nodes on this machine, one of which is killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.catalog import Course, load_course
from grader.engines import Job
from grader.engines.ray import Cluster, pack, unpack
from grader.errors import UsageError
from grader.grade import Settings, grade_targets
from grader.submission import Submission

pytest.importorskip("ray", reason="Ray is not installed: pip install course[cluster]")

RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return x.sum().item()\n"
HANGS = RIGHT.replace("return x * 2", "while True: pass")
TEXTS = [RIGHT, RIGHT.replace("x * 2", "x * 3"), HANGS, RIGHT + "# 3\n", "def (", RIGHT + "# 5\n", RIGHT + "# 6\n"]


@pytest.fixture
def nodes(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return a cluster of two nodes with a core each; the second is a GPU runner by name."""
    import ray
    from ray.cluster_utils import Cluster as Nodes

    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    monkeypatch.setenv("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")
    found = Nodes(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    found.second = found.add_node(num_cpus=1, resources={"gpu_runner": 1})
    ray.init(address=found.address, logging_level="error", log_to_driver=False)
    yield found
    ray.shutdown()
    found.shutdown()


def jobs(course: Course) -> list[Job]:
    """Return a job for each text."""
    return [Job(number, course.exercises[0].name, lambda one=one: one) for number, one in enumerate(submissions())]  # type: ignore[misc]


def submissions() -> list[Submission]:
    """Return what was handed in."""
    return [
        Submission(f"learner{number}", {"double.py": text.encode()}, "double.py") for number, text in enumerate(TEXTS)
    ]


@pytest.mark.filterwarnings("ignore")  # Ray's own processes and sockets
def test_two_nodes_and_one_of_them_dies(nodes: Any, course_files: Callable[..., Path]) -> None:
    """What the lost node had in hand is graded again; each submission has one report, the same as on this machine."""
    root = course_files()
    with (root / "course.yaml").open("a") as file:
        file.write("limits: {check_seconds: 0.5}\n")
    course = load_course(root)
    settings = Settings(sandbox="none")
    found = []
    for graded in Cluster(course, settings).grade_all(jobs(course)):
        found.append(graded)
        if len(found) == 1:
            nodes.remove_node(nodes.second, allow_graceful=False)

    wanted = grade_targets([(course.exercises[0], one) for one in submissions()], course, settings, lambda report: None)
    assert [None] * len(TEXTS) == [one.problem for one in found]
    assert list(range(len(TEXTS))) == sorted(one.number for one in found)
    made = {one.number: one.report.without_times() for one in found if one.report is not None}
    assert [report.without_times() for report in wanted] == [made[number] for number in range(len(TEXTS))]


class Resources:
    """A cluster of which only the resources are known."""

    def __init__(self, **there: float) -> None:
        self.there = there

    def cluster_resources(self) -> dict[str, float]:
        return self.there


@pytest.mark.parametrize(
    ("there", "share", "wanted"),
    [
        ({"CPU": 3.0}, 1.0, [{"CPU": 1.0}] * 3),
        ({"CPU": 3.0, "GPU": 1.0}, 1.0, [{"CPU": 1.0, "GPU": 1.0}, {"CPU": 1.0}, {"CPU": 1.0}]),
        ({"CPU": 3.0, "GPU": 1.0}, 0.5, [{"CPU": 1.0, "GPU": 0.5}] * 2 + [{"CPU": 1.0}]),
        ({"CPU": 2.0, "GPU": 4.0, "gpu_runner": 1.0}, 1.0, [{"CPU": 1.0, "gpu_runner": 1.0}, {"CPU": 1.0}]),
    ],
)
def test_resources_decide_who_takes_what(
    tiny_course: Course, there: dict[str, float], share: float, wanted: list[dict[str, float]]
) -> None:
    """What needs a GPU goes to runners that hold one, or a share of it; without one nobody takes it."""
    plain = tiny_course.exercises[0]
    course = replace(tiny_course, exercises=(plain, replace(plain, name="02_gpu", devices="cuda")))
    cluster = Cluster(course, Settings(), gpu=share)
    cluster.ray = Resources(**there)
    places = cluster._places([exercise.name for exercise in course.exercises], jobs=99)

    assert wanted == [place.resources for place in places]
    assert all(("02_gpu" in place.exercises) == (len(place.resources) > 1) for place in places)


def test_a_cluster_that_can_not_be_joined_is_said_in_words(
    tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong address or token is the caller's to put right, with the variables' names."""
    monkeypatch.setenv("RAY_ADDRESS", "10.0.0.1:6379")
    cluster = Cluster(tiny_course, Settings())

    def refused(*_: object, **__: object) -> None:
        raise ConnectionError("no token")

    monkeypatch.setattr(cluster.ray, "init", refused)
    with pytest.raises(UsageError, match=r"engine\.no_cluster") as told:
        list(cluster.grade_all(jobs(tiny_course)))
    assert {"where": "10.0.0.1:6379", "reason": "no token"} == told.value.params


def test_a_course_travels_whole(tiny_course: Course, tmp_path: Path) -> None:
    """A node needs none of the course's files: they come packed, and decide the same points."""
    from grader.grade import version_of

    unpack(pack(tiny_course.root), tmp_path / "there")
    there = load_course(tmp_path / "there")

    assert version_of(tiny_course.exercises[0], 7) == version_of(there.exercises[0], 7)
