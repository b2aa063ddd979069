"""What a folder is, told by what lies in it: an exercise's, one learner's, or a class's. Nothing is placed here.

The layouts, and how they are told apart:

    learner/exercise/answer.py       a folder with the name of an exercise, below one without
    exercise/learner/answer.py       the same, the other way round; `exercise/learner.py` too
    learner/answer.py, learner.py    where the exercise is said, or the starter's name tells it
    submitted/learner/exercise/…     nbgrader's: the other folders of a course of nbgrader's hold no submissions
    Name_12_assignsubmission_file/…  Moodle's and Canvas's names (`grader.collect.names`)

An archive is what a folder of its content would be. One whose top level holds an answer, or one folder with an answer,
is the work of one learner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from grader.catalog import Course, Exercise
from grader.catalog.records import short_names
from grader.collect.names import downloads, identity, stem_of
from grader.collect.tree import Node, Tree
from grader.errors import SubmissionError
from grader.submission import answer_in

_NBGRADER = {"source", "release", "autograded", "feedback", "gradebook.db", "nbgrader_config.py"}
SUBMITTED = "submitted"


@dataclass(slots=True)
class Layout:
    """What the names in a tree mean for one course."""

    course: Course
    tree: Tree
    _names: dict[str, list[Exercise]] = field(init=False)
    _starters: dict[str, list[Exercise]] = field(init=False)

    def __post_init__(self) -> None:
        self._names, self._starters = defaultdict(list), defaultdict(list)
        for exercise in self.course.exercises:
            for short in short_names(exercise.name):
                self._names[short].append(exercise)
            for file in exercise.answer_names:
                self._starters[file].append(exercise)

    def answered(self, name: str) -> Sequence[Exercise]:
        """Return the exercises whose starter is called so."""
        return self._starters.get(name, ())

    def starters(self, folder: Node) -> dict[str, Exercise]:
        """Return the files directly in a folder that are the starter of exactly one exercise."""
        found = {node.name: self.answered(node.name) for node in self.tree.answers(folder)}
        return {name: exercises[0] for name, exercises in found.items() if len(exercises) == 1}

    def main(self, folder: Node, exercise: Exercise) -> str:
        """Return the name of the answer among the files directly in a folder.

        Raises:
            SubmissionError: There is none, or it can't be told which it is.
        """
        return answer_in(folder.path, [node.name for node in self.tree.answers(folder)], exercise)

    def is_starter(self, folder: Node, exercise: Exercise) -> bool:
        """Tell whether a file directly in a folder has the name of an exercise's starter."""
        return any(exercise in self.answered(node.name) for node in self.tree.answers(folder))

    def foreign(self, node: Node, exercise: Exercise) -> bool:
        """Tell whether a file has the name of another exercise's starter."""
        answered = self.answered(node.name)
        return bool(answered) and exercise not in answered

    def exercises(self, folder: Node, *, learner: bool = False) -> dict[str, Exercise]:
        """Return the folders (and archives) directly in a folder that are named after exercises.

        Args:
            folder: The folder.
            learner: Whether it is one learner's: then a folder beside an answer may be a package of the answer's.
        """
        found = {}
        beside = learner and bool(self.tree.answers(folder))
        for node in self.tree.level(folder):
            exercise = self._named(node, beside)
            if exercise is not None:
                found[node.name] = exercise
        return found

    def _named(self, node: Node, beside: bool) -> Exercise | None:
        """Return the exercise that a folder is named after: a whole name counts always, a short one (`3`, `modules`)
        only where it means neither a learner nor a package that answers beside it use."""
        if not (node.archive or node.kind == "folder"):
            return None
        name = identity(stem_of(node.name) if node.archive else node.name).lower()
        possible = self._names.get(name, [])
        if len(possible) != 1 or possible[0].name.lower() == name:
            return possible[0] if len(possible) == 1 else None
        exercise = possible[0]
        if node.archive or not self.tree.holds(node):
            return None
        if self.is_starter(node, exercise):
            return exercise
        starters = self.starters(node)
        return None if beside or starters or self.exercises(node, learner=True) else exercise

    def learners_called_as_exercises(self, folder: Node) -> set[str]:
        """Return the folders with the number of an exercise that are learners all the same: others beside them, which
        hold answers too, are no exercises."""
        named = self.exercises(folder)
        folders = [node for node in self.tree.level(folder) if node.kind == "folder" and self.tree.holds(node)]
        others = any(node.name not in named for node in folders)
        return {name for name in named if others and name.isdecimal()}

    def is_class(self, folder: Node, exercise: Exercise | None, *, top: bool = False) -> bool:
        """Tell whether a folder holds the work of several learners, and is not the work of one.

        Args:
            folder: The folder, or an opened archive.
            exercise: What is answered, where that is said.
            top: Whether it is all that was given, so that files in it may be those of learners.
        """
        if downloads(node.name for node in self.tree.level(folder)) or self.submitted(folder) is not None:
            return True
        if self.tree.answers(folder):
            return top and exercise is not None and self._flat(folder, exercise)
        named = self.exercises(folder)
        if named:
            inner = [node for node in self.tree.level(folder) if node.name in named]
            return any(self._is_class_of(node, named[node.name], top) for node in inner)
        holders = [node for node in self.tree.level(folder) if self.tree.holds(node)]
        if len(holders) != 1 or holders[0].archive:
            return len(holders) > 1
        return self.is_class(holders[0], exercise, top=top) or (top and bool(self.exercises(holders[0])))

    def _flat(self, folder: Node, exercise: Exercise) -> bool:
        try:
            self.main(folder, exercise)
        except SubmissionError:
            return True
        return False

    def _is_class_of(self, node: Node, exercise: Exercise, top: bool) -> bool:
        """Tell whether the folder of an exercise holds learners: several answers, or folders instead of answers."""
        if node.archive:
            return False
        if self.tree.answers(node):
            return self._flat(node, exercise)
        holders = [inner for inner in self.tree.level(node) if self.tree.holds(inner)]
        return len(holders) > 1 or (top and bool(holders))

    def inner(self, folder: Node, exercise: Exercise | None, *, top: bool = False) -> Node | None:
        """Return the folder that holds a class where it is all that another holds, or nbgrader's `submitted`."""
        submitted = self.submitted(folder)
        if submitted is not None:
            return submitted
        holders = [node for node in self.tree.level(folder) if self.tree.holds(node)]
        if len(holders) != 1 or holders[0].kind != "folder" or self.tree.answers(folder):
            return None
        return holders[0] if not self.exercises(folder) and self.is_class(holders[0], exercise, top=top) else None

    def submitted(self, folder: Node) -> Node | None:
        """Return nbgrader's folder of submissions, where this is the folder of a course of nbgrader's."""
        names = {node.name for node in self.tree.level(folder)}
        if SUBMITTED not in names or not (len(names) == 1 or names & _NBGRADER):
            return None
        found = (node for node in self.tree.level(folder) if node.name == SUBMITTED and node.kind == "folder")
        return next(found, None)
