"""Everything in a tree given its place: who, which exercise, which files. What has none is remembered with the reason.

`of_class` goes through a folder of learners, `of_learner` through what one learner handed in; both return what they
found. `grader.collect.layout` answers which of the two a folder is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice

from grader.catalog import Exercise
from grader.collect.attempts import Listed, attempts, by_learner
from grader.collect.layout import Layout
from grader.collect.names import OTHER_ARCHIVES, downloads, identity, stem_of
from grader.collect.records import Found, Who
from grader.collect.times import TIMESTAMP, newest, stated
from grader.collect.tree import DEEPEST, Node, Tree, walk
from grader.errors import SubmissionError
from grader.submission import MAX_FILES, may_be_answer
from grader.text import Words, both

_SHOWN = 5


@dataclass(slots=True)
class Placing:
    """The placing of one tree.

    Attributes:
        layout: What the names mean.
        wished: The exercise that all of it answers, where that was said.
        others: The folders and files of exercises that were not wished for.
        notices: What a person should know besides.
    """

    layout: Layout
    wished: Exercise | None
    others: dict[str, None] = field(default_factory=dict)
    notices: list[Words] = field(default_factory=list)

    @property
    def tree(self) -> Tree:
        """Return what is placed."""
        return self.layout.tree

    # --- a class ---

    def of_class(self, folder: Node, exercise: Exercise | None, owner: Who, *, top: bool = False) -> list[Found]:
        """Place a folder of learners, or of exercises that hold learners.

        Args:
            folder: The folder, or an opened archive.
            exercise: What is answered, where that is known.
            owner: Whose work it is where answers lie in it directly, as in a learner's own folder.
            top: Whether it is an archive that is all that was given.
        """
        inner = self.layout.inner(folder, exercise, top=top)
        if inner is not None:
            self._leave(folder, inner)
            return self.of_class(inner, exercise, owner)
        if self._is_own(folder, exercise):
            return self.of_learner(folder, owner, exercise)
        nodes = self.tree.told(folder)
        said = downloads(node.name for node in nodes)
        found = self._listed([(node, said[node.name]) for node in nodes if node.name in said], folder, exercise)
        named = self.layout.exercises(folder)
        for name in self.layout.learners_called_as_exercises(folder):
            del named[name]
        for node in nodes:
            if node.name in named:
                found += self._of_exercise(node, named[node.name], owner)
            elif node.name not in said:
                found += self._of_member(node, exercise)
        return found

    def _leave(self, folder: Node, inner: Node) -> None:
        """Say what lies beside the folder that is read."""
        beside = [node for node in self.tree.told(folder) if node != inner]
        if self.layout.submitted(folder) == inner and beside:
            names = ", ".join(node.name for node in beside)
            self.notices.append(both("collect.nbgrader", folder=inner.origin, names=names))
            return
        for node in beside:
            self.tree.cannot(node, self._no_answer(node))

    def _is_own(self, folder: Node, exercise: Exercise | None) -> bool:
        """Tell whether the answer lies in a folder directly, under the starter's name, and is not one among a class."""
        own = self.layout.is_starter(folder, exercise) if exercise else bool(self.layout.starters(folder))
        named = self.layout.exercises(folder)
        below = [node for node in self.tree.level(folder) if node.kind == "folder" and node.name not in named]
        return own and not any(self.layout.starters(node) for node in below)

    def _of_exercise(self, node: Node, exercise: Exercise, owner: Who) -> list[Found]:
        if self.wished is not None and exercise != self.wished:
            self.others[node.origin] = None
            return []
        folder = self.tree.open(node) if node.archive else node
        return self.of_class(folder, exercise, owner) if folder is not None else []

    def _of_member(self, node: Node, exercise: Exercise | None) -> list[Found]:
        """Place what is a learner's, or an archive."""
        who = Who(identity(stem_of(node.name) if node.kind == "file" else node.name))
        if not who.learner:
            self.tree.cannot(node, both("collect.unreadable_name"))
        elif node.archive:
            return self._of_archive(node, exercise, who)
        elif node.kind == "folder":
            return self.of_learner(node, who, exercise)
        elif may_be_answer(node.name):
            return self._of_flat(node, exercise, who)
        else:
            self.tree.cannot(node, self._no_answer(node))
        return []

    def _of_flat(self, node: Node, exercise: Exercise | None, who: Who) -> list[Found]:
        """Place a file in a class's folder, called as its learner."""
        starters = self.layout.answered(node.name)
        if len(starters) == 1 if exercise is None else exercise in starters:
            self.tree.cannot(node, both("collect.whose"))
            return []
        if self.wished is not None and self.layout.foreign(node, self.wished):
            self.others[node.origin] = None
            return []
        return self.of_file(node, node.name, who, exercise)

    def _of_archive(self, node: Node, exercise: Exercise | None, who: Who) -> list[Found]:
        folder = self.tree.open(node)
        if folder is None:
            return []
        if not self.layout.is_class(folder, exercise):
            return self.of_learner(folder, who, exercise)
        found = self.of_class(folder, exercise, who)
        count = len({one.who.learner for one in found})
        self.notices.append(both("collect.class_inside", path=node.origin, count=count))
        return found

    # --- what platforms list ---

    def _listed(self, listed: Sequence[Listed], folder: Node, exercise: Exercise | None) -> list[Found]:
        found: list[Found] = []
        for group in by_learner(listed):
            node, said = group[0]
            if said.typed:
                self.tree.cannot(node, both("collect.typed"))
            elif node.kind == "folder":
                found += self.of_learner(node, said.who, exercise)
            else:
                for who, files in attempts(group):
                    found += self._of_attempt(who, files, folder, exercise)
        return found

    def _of_attempt(self, who: Who, files: dict[str, Node], folder: Node, exercise: Exercise | None) -> list[Found]:
        name, node = next(iter(files.items()))
        if len(set(files.values())) > 1:
            return self._of_several(who, files, folder, exercise)
        if node.archive:
            opened = self.tree.open(node)
            return self.of_learner(opened, who, exercise) if opened is not None else []
        if may_be_answer(name):
            return self.of_file(node, name, who, exercise)
        self.tree.cannot(node, self._no_answer(node))
        return []

    def _of_several(self, who: Who, files: dict[str, Node], folder: Node, exercise: Exercise | None) -> list[Found]:
        limit = max(one.limits.submission_mb for one in self.layout.course.exercises)
        first = next(iter(files.values()))
        try:
            if sum(node.path.stat().st_size for node in files.values()) > limit * 1024 * 1024:
                raise SubmissionError("submission.too_large", limit=limit)
            gathered = self.tree.gather(who.label or who.learner, files, folder)
        except SubmissionError as error:
            self.tree.refuse(first, error)
            return []
        return self.of_learner(gathered, who, exercise)

    # --- a learner ---

    def of_learner(self, folder: Node, who: Who, exercise: Exercise | None, depth: int = 0) -> list[Found]:
        """Place what one learner handed in: answers directly in a folder, in folders named after exercises, or else in
        the one folder or archive that holds any."""
        nodes = self.tree.told(folder)
        named = self.layout.exercises(folder, learner=True)
        answers = self.tree.answers(folder)
        left = [node for node in nodes if node.name not in named and node not in answers]
        if not (answers or named):
            return self._below(folder, left, who, exercise, depth)
        found = self._direct(folder, who, exercise, alone=bool(named)) if answers else []
        whole = bool(found) and not named  # all that lies there belongs to the answer
        for node in nodes:
            if node.name in named:
                found += self._of_named(node, named[node.name], who, depth)
        if not (whole or (folder.origin or folder.name) in self.tree.unplaced):
            self._tell([*left, *answers], {one.origin for one in found} | set(self.others))
        return found

    def _tell(self, nodes: Sequence[Node], placed: Collection[str]) -> None:
        """Remember what lies beside answers, or in the place of one, and goes with none."""
        for node in nodes:
            if node.origin not in placed:
                self.tree.cannot(node, self._no_answer(node))

    def _of_named(self, node: Node, exercise: Exercise, who: Who, depth: int) -> list[Found]:
        if self.wished is not None and exercise != self.wished:
            self.others[node.origin] = None
            return []
        folder = self.tree.open(node) if node.archive else node
        return self.of_learner(folder, who, exercise, depth + 1) if folder is not None else []

    def _direct(self, folder: Node, who: Who, exercise: Exercise | None, *, alone: bool) -> list[Found]:
        """Place the answers that lie directly in a folder."""
        answers = self.tree.answers(folder)
        if self.wished is not None and all(self.layout.foreign(node, self.wished) for node in answers):
            self.others.update(dict.fromkeys(node.origin for node in answers))
            return []
        starters = {one.name: one for one in self.layout.starters(folder).values()}
        exercises = [exercise] if exercise else list(starters.values())
        found = []
        for one in exercises:
            try:
                found.append(self._found(folder, self.layout.main(folder, one), who, one, alone=alone))
            except SubmissionError as error:
                names = error.params["others"]
                self.tree.cannot(folder, both("collect.which_file", file=one.file, names=names))
        if not exercises:
            for node in answers:
                self._which(node, node.name)
        return found

    def _below(
        self, folder: Node, left: Sequence[Node], who: Who, exercise: Exercise | None, depth: int
    ) -> list[Found]:
        """Place what lies in the folders and archives that a learner's folder holds instead of answers."""
        holders = [node for node in left if self.tree.holds(node)] if depth < DEEPEST else []
        if not holders:
            names = ", ".join(node.name for node in left[:_SHOWN])
            self.tree.cannot(folder, both("collect.no_answer_but", names=names) if left else both("collect.empty"))
            return []
        for node in left:
            if node not in holders:
                self.tree.cannot(node, self._no_answer(node))
        found: dict[str, list[Found]] = {}
        for node in holders:
            opened = self.tree.open(node) if node.archive else node
            found[node.name] = self.of_learner(opened, who, exercise, depth + 1) if opened is not None else []
        return self._undisputed(folder, found)

    def _undisputed(self, folder: Node, found: dict[str, list[Found]]) -> list[Found]:
        """Return what was found, but for exercises that several folders answer: attempts or learners, who can tell?"""
        places: dict[str, dict[str, None]] = {}
        for name, some in found.items():
            for one in some:
                places.setdefault(one.exercise.name, {})[name] = None
        disputed = {exercise: names for exercise, names in places.items() if len(names) > 1}
        if disputed:
            shown = ", ".join(list(dict.fromkeys(name for names in disputed.values() for name in names))[:_SHOWN])
            self.tree.cannot(folder, both("collect.several", exercise=", ".join(disputed), names=shown))
        return [one for some in found.values() for one in some if one.exercise.name not in disputed]

    def of_file(self, node: Node, name: str, who: Who, exercise: Exercise | None) -> list[Found]:
        """Place one file that could be an answer."""
        answered = [exercise] if exercise else self.layout.answered(name)
        if len(answered) != 1:
            self._which(node, name)
            return []
        return [Found(who, answered[0], node.path, newest([node.path]), node.origin)]

    def _found(self, folder: Node, name: str, who: Who, exercise: Exercise, *, alone: bool) -> Found:
        main = next(node for node in self.tree.answers(folder) if node.name == name)
        files = [main] if alone else islice(walk(folder, self.tree), MAX_FILES + 1)
        when = stated(folder.path / TIMESTAMP) or newest(node.path for node in files)
        return Found(who, exercise, main.path if alone else folder.path, when, main.origin)

    # --- reasons ---

    def _which(self, node: Node, name: str) -> None:
        """Remember a file of which it can't be told what it answers."""
        exercises = ", ".join(exercise.name for exercise in self.layout.answered(name))
        self.tree.cannot(node, both("collect.which_of", exercises=exercises) if exercises else both("collect.which"))

    def _no_answer(self, node: Node) -> Words:
        if self.tree.holds(node) or may_be_answer(node.name):
            return both("collect.beside")
        if node.kind == "folder":
            return both("collect.no_answer_in")
        other = node.name.lower().endswith(OTHER_ARCHIVES) and not node.archive
        return both("collect.other_archive" if other else "collect.no_answer")
