"""What can go wrong on the untrusted side, as the trusted side sees it.

A fault is the learner's, not ours: it ends a check with an outcome, never the grading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from grader.results import Frame, Outcome
from grader.text import Words, both

BUILTIN = "builtins."
UNCARRIED = re.compile(
    r"Could not run '(?P<operation>[^']{1,100})' (?:with arguments from|on) the '?simulated|PrivateUse1HooksInterface"
)
OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "Cannot allocate memory")


class AnswerFault(Exception):
    """The answer did not give a value.

    Attributes:
        outcome: What the check comes to.
        words: What happened, for the learner.
        frames: The learner's own frames, outermost first.
    """

    outcome = Outcome.ERROR

    def __init__(self, words: Words, frames: tuple[Frame, ...] = ()) -> None:
        super().__init__(words["en"])
        self.words, self.frames = words, frames


class Raised(AnswerFault):
    """The answer raised. Type, family and message are text from the other side.

    Attributes:
        type_name: The error's class, by name.
        family: The class and its bases, as `module.name`.
        message: Its message, bounded.
        missing: The name that the answer lacks, where that is the error.
        unusable: Whether a probe raised because of what the answer gave it.
    """

    def __init__(self, described: Mapping[str, Any]) -> None:
        self.type_name = _text(described.get("type"), 100)
        self.message = _text(described.get("message"), 2000)
        family = described.get("mro")
        self.family = tuple(_text(name, 200) for name in family) if isinstance(family, list | tuple) else ()
        missing = described.get("missing")
        self.missing = _text(missing, 100) if missing is not None else None
        self.unusable = described.get("unusable") is True
        frames = _frames(described.get("frames"))
        super().__init__(self._say(frames), frames)
        memory = BUILTIN + "MemoryError" in self.family or any(words in self.message for words in OUT_OF_MEMORY)
        self.outcome = Outcome.MEMORY if memory else Outcome.ERROR

    def _say(self, frames: tuple[Frame, ...]) -> Words:
        if self.missing is not None:
            return both("fault.missing", name=self.missing)
        if self.type_name == "unsendable":
            return both("fault.unsendable", reason=self.message)
        if self.unwritten:
            return both("fault.unwritten", message=self.message)
        if self.unusable:
            return both("fault.unusable", type=self.type_name, message=self.message)
        if self.type_name == "TypeError" and not frames:
            return both("fault.signature", message=self.message)
        if not self.message:
            return both("fault.raised_bare", type=self.type_name)
        return both("fault.raised", type=self.type_name, message=self.message)

    @property
    def unwritten(self) -> bool:
        """Tell whether this is the starter's own error: a task that nobody has begun."""
        return self.type_name == "NotImplementedError" and self.message.startswith("Task ")

    @property
    def uncarried(self) -> str | None:
        """Return the operation that the simulated accelerator does not carry, where that is the error: our limit."""
        found = UNCARRIED.search(self.message)
        return None if found is None else found["operation"] or "PrivateUse1HooksInterface"

    @property
    def ends_device(self) -> bool:
        """Tell whether the error is one of the GPU itself, after which its process can't go on."""
        return "torch.AcceleratorError" in self.family and "torch.OutOfMemoryError" not in self.family

    def is_a(self, *kinds: type[BaseException]) -> bool:
        """Tell whether the error is of one of these types or of a subclass.

        NotImplementedError is a RuntimeError to Python; here it counts only when it is named itself.
        """
        unimplemented = BUILTIN + "NotImplementedError"
        if unimplemented in self.family and NotImplementedError not in kinds:
            return False
        return any(f"{kind.__module__}.{kind.__qualname__}" in self.family for kind in kinds)


class TimedOut(AnswerFault):
    """The answer did not come back in time."""

    outcome = Outcome.TIMEOUT


class Ended(AnswerFault):
    """The answer's process ended before it replied."""


class OutOfMemory(AnswerFault):
    """The answer took more memory than there is for it."""

    outcome = Outcome.MEMORY


class Nonsense(AnswerFault):
    """What came over the border is no reply to what was asked."""


def _text(value: object, limit: int) -> str:
    return value[:limit] if isinstance(value, str) else "?"


def _frames(found: object) -> tuple[Frame, ...]:
    if not isinstance(found, list | tuple):
        return ()
    return tuple(
        Frame(_text(entry[0], 200), entry[1], _text(entry[2], 100), _text(entry[3], 300))
        for entry in found[:16]
        if isinstance(entry, list | tuple) and len(entry) == 4 and type(entry[1]) is int
    )
