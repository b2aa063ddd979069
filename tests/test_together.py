"""Several requests in one crossing: recorded and judged as if each had been sent alone."""

from __future__ import annotations

from functools import partial

import pytest

from grader.checks import CheckFailed, Raised, Remote, at, each, items, make, raises, read, refuses, together
from grader.remote import Label
from grader.sandbox.box import Answer, Box
from grader.sandbox.faults import Nonsense
from grader.sandbox.local import LocalWorker
from grader.sandbox.wire import decode, encode

SOURCE = b"""
class Bag:
    def __init__(self, *things):
        if not things:
            raise ValueError("empty")
        self.things = list(things)
    def __len__(self):
        return len(self.things)
    def __getitem__(self, place):
        return self.things[place]

def half(x, *, by=2):
    if x % by:
        raise ValueError("odd")
    print("half", x)
    return x // by

same = []
def grown(x):
    same.append(x)
    return same
"""


@pytest.fixture
def box(tmp_path):
    answer = Answer({"a.py": SOURCE}, "a.py", "a", None)
    with Box(lambda: LocalWorker(str(tmp_path)), answer, check_seconds=9, total_seconds=9, output_kb=9) as box:
        box.begin(1)
        yield box


@pytest.fixture
def there(box):
    return Remote(box, ("answer",), Label("answer"))


def crossings(box):
    count, exchange = [0], box.connection.exchange

    def counted(data, deadline):
        count[0] += 1
        return exchange(data, deadline)

    box.connection.exchange = counted
    return count


def test_values_come_in_order_each_an_exchange_of_its_own(box, there):
    count = crossings(box)
    bag = make(there.Bag, 1, 2, 3)
    found = together(
        (len, bag), (bag.__getitem__, -1), (items, bag), (read, bag.things), (partial(there.half, by=3), 9)
    )
    assert found == [3, 3, [1, 2, 3], [1, 2, 3], 3]
    assert count == [1]
    calls = [entry.call for entry in box.transcript]
    assert calls[:3] == ["Bag(1, 2, 3)", "len(Bag(1, 2, 3))", "Bag(1, 2, 3)[-1]"]
    assert calls[5] == "half(9, by=3)"
    assert box.transcript[5].seen["printed"] == "half 9\n"
    assert "printed" not in box.transcript[4].seen


def test_what_is_made_may_be_an_argument_of_the_next(there):
    outer = make(there.Bag, make(there.Bag, 5), 7)
    assert at(outer, 1, -1) == [7, 7]
    assert at(outer[0], 0) == [5]


def test_a_value_is_what_it_was_when_it_came(there):
    assert each(there.grown, (1,), (2,)) == [[1], [1, 2]]


def test_an_error_ends_them_and_is_the_last_exchange(box, there):
    with pytest.raises(Raised, match="odd"):
        each(there.half, (2,), (3,), (4,))
    assert [entry.call for entry in box.transcript] == ["half(2)", "half(3)"]
    assert box.transcript[-1].fault is not None


def test_what_cannot_be_made_is_an_error_of_the_next_request(box, there):
    bag = make(there.Bag)
    with pytest.raises(Raised, match="empty"):
        len(bag)
    assert [entry.call for entry in box.transcript] == ["Bag()"]


def test_refuses_demands_every_error_and_records_up_to_the_first_that_lacks(box, there):
    refuses(ValueError, there.half, (1,), (3,))
    with pytest.raises(CheckFailed) as caught:
        refuses(ValueError, there.half, (5,), (6,), (7,))
    assert caught.value.actual == 3
    assert [entry.call for entry in box.transcript] == ["half(1)", "half(3)", "half(5)", "half(6)"]
    with pytest.raises(CheckFailed):
        refuses(IndexError, there.half, (5,))
    raises(ValueError, there.half, 5)


@pytest.mark.parametrize("replies", [[], "text", [b""] * 3, [1], [b"junk"], None])
def test_other_replies_than_were_asked_for_are_nonsense(box, there, replies):
    def forged(data, deadline):
        return encode((decode(data)[0], None, True, replies))

    box.connection.exchange = forged
    with pytest.raises(Nonsense):
        each(there.half, (2,), (4,))
    assert box.connection is None


def test_a_worker_that_serves_some_is_asked_for_the_rest(box, there, monkeypatch):
    monkeypatch.setattr("grader.sandbox.worker.ENOUGH", 0)
    count = crossings(box)
    assert each(there.half, (2,), (4,), (6,)) == [1, 2, 3]
    assert count == [3]
