"""Moodle's and Canvas's downloads, as their own code names them, unpacked or as the archive that they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.collect.names import download_of, downloads, identity, likeness

from .conftest import ANSWER, placed, reasons, who, zipped

Grow = Callable[..., Path]
JAPANESE = "佐藤 花子"


@pytest.mark.parametrize("end", ["", "_"], ids=["new", "old"])
@pytest.mark.parametrize("packed", [True, False], ids=["zip", "folder"])
def test_moodle_s_folders(grow: Grow, collected: Any, end: str, packed: bool) -> None:
    """A folder per learner: the id is who, the name is the label; underscores, apostrophes and Japanese included."""
    names = ("Sato Hanako_1234", f"{JAPANESE}_1235", "O'Neil Ann-Marie_1236", "de_la Cruz_1237", "Participant_1238")
    files = [f"{name}_assignsubmission_file{end}/autograd.py" for name in names]
    files += [f"{names[0]}_assignsubmission_file{end}/lib/helper.py"]
    root = grow(files={"week1.zip": zipped(*files)}) if packed else grow(*files)

    collection = collected(root)

    assert [str(number) for number in range(1234, 1239)] == [one.learner for one in collection.collected]
    labels = ["Sato Hanako", JAPANESE, "O'Neil Ann-Marie", "de_la Cruz", "Participant"]
    assert labels == [one.label for one in collection.collected]
    prefix = "week1.zip/" if packed else ""
    assert f"{prefix}Sato Hanako_1234_assignsubmission_file{end}/autograd.py" == collection.collected[0].origin
    assert ["autograd.py", "lib/helper.py"] == list(collection.collected[0].read().files)
    assert {} == reasons(collection)


def test_moodle_flat(grow: Grow, collected: Any) -> None:
    """Without folders the files of one learner lie among all others; they belong together under their own names."""
    root = grow(
        "Sato Hanako_1234_assignsubmission_file_autograd.py",
        f"{JAPANESE}_1235_assignsubmission_file_autograd.py",
        f"{JAPANESE}_1235_assignsubmission_file_my_helper.py",
        "Mori_1236_assignsubmission_file_report.pdf",
    )

    collection = collected(root)

    assert [("1234", "03"), ("1235", "03")] == who(collection)
    assert ["autograd.py", "my_helper.py"] == list(collection.collected[1].read().files)
    assert f"{JAPANESE}_1235_assignsubmission_file_autograd.py" == collection.collected[1].origin
    assert ["Mori_1236_assignsubmission_file_report.pdf"] == list(reasons(collection))


def test_moodle_s_typed_text_is_listed(grow: Grow, collected: Any) -> None:
    """What was typed into the form is no answer, in every form that Moodle gives it; and nobody's answer is lost."""
    typed = (
        "Sato_1_assignsubmission_onlinetext/onlinetext.html",
        "Mori_2_assignsubmission_onlinetext_/onlinetext.html",
        "Kato_3_assignsubmission_onlinetext_onlinetext.html",
    )
    collection = collected(grow("Sato_1_assignsubmission_file/autograd.py", *typed))

    assert [("1", "03")] == who(collection)
    assert {typed[0].split("/")[0], typed[1].split("/")[0], typed[2]} == set(reasons(collection))
    assert "typed" in reasons(collection)[typed[2]]


def test_moodle_with_an_exercise_said(grow: Grow, collected: Any) -> None:
    """With the exercise said, the answer may have any name; a group has an id, and the default group has none."""
    root = grow(
        "Group A_77_assignsubmission_file/work.py",
        "Default group_assignsubmission_file/work.py",
        "Sato_5_assignsubmission_file/src/work.py",
    )

    assert [("5", "03"), ("77", "03"), ("Default group", "03")] == who(collected(root, "autograd"))


def test_two_learners_of_one_name_are_two(grow: Grow, collected: Any) -> None:
    """Two people of one name never share a row, and a notice says so."""
    collection = collected(grow(*(f"Sato Hanako_{n}_assignsubmission_file/autograd.py" for n in (1, 2))))

    assert [("1", "03"), ("2", "03")] == who(collection)
    assert "'Sato Hanako'" in collection.notices[0]["en"]
    assert "'1', '2'" in collection.notices[0]["en"]


def test_canvas(grow: Grow, collected: Any) -> None:
    """Canvas's flat names: late ones, hidden names, resubmissions as attempts, helpers and what was typed."""
    root = grow(
        "satohanako_101_9001_autograd.py",
        "moritaro_LATE_102_9002_autograd-1.py",
        "kato_103_9004_autograd-2.py",
        "kato_103_9003_autograd-10.py",
        "kato_103_9009_autograd-0f8fad5b-d9cb-469f-a165-70867728950e.py",
        "de_silva_104_9005_autograd.py",
        "de_silva_104_9006_helper-3.py",
        "de_silva_104_9007_table-1.csv",
        "anon_aB3dE_9008_autograd.py",
        "LATE_anon_xY9zZ_9010_autograd.py",
        "ito_105_text.html",
        "abe_106_link.html",
    )

    collection = collected(root)

    found = {(one.learner, one.attempt): one for one in collection.collected}
    assert sorted(found) == sorted(
        [("101", 1), ("102", 1), ("103", 1), ("103", 2), ("103", 3), ("104", 1), ("aB3dE", 1), ("xY9zZ", 1)]
    )
    assert ["102", "xY9zZ"] == sorted({one.learner for one in collection.collected if one.late})
    assert "kato_103_9004_autograd-2.py" == found["103", 1].origin
    assert "kato_103_9003_autograd-10.py" == found["103", 2].origin
    assert "de_silva" == found["104", 1].label
    names = ["autograd.py", "helper.py", "table-1.csv", "table.csv"]
    assert names == list(found["104", 1].read().files)
    assert ["abe_106_link.html", "ito_105_text.html"] == list(reasons(collection))


def test_a_learner_s_zip_inside_a_platform_s(grow: Grow, collected: Any) -> None:
    """An archive per learner inside the class's is opened; one more inside is refused, and the others go on."""
    inner = zipped("work/autograd.py", "work/helper.py")
    deep = zipped(files={"again.zip": zipped("autograd.py")})
    week = zipped(
        files={
            "Sato_1_assignsubmission_file/my work.zip": inner,
            "Mori_2_assignsubmission_file/work.zip": deep,
            "Kato_3_assignsubmission_file/work.zip": b"no zip",
            "Abe_4_assignsubmission_file/autograd.py": ANSWER,
        }
    )
    root = grow(files={"week1.zip": week, "ito_5_6_work.zip": inner})

    collection = collected(root)

    assert [
        ("1", "03", "week1.zip/Sato_1_assignsubmission_file/my work.zip/work/autograd.py"),
        ("4", "03", "week1.zip/Abe_4_assignsubmission_file/autograd.py"),
        ("5", "03", "ito_5_6_work.zip/work/autograd.py"),
    ] == placed(collection)
    told = reasons(collection)
    assert "in an archive" in told["week1.zip/Mori_2_assignsubmission_file/work.zip/again.zip"]
    assert "damaged" in told["week1.zip/Kato_3_assignsubmission_file/work.zip"]


def test_downloads_of_two_days_are_attempts(grow: Grow, collected: Any) -> None:
    """The same learner in two downloads has two attempts, by the members' times."""
    name = "Sato_1_assignsubmission_file/autograd.py"
    root = grow(
        files={
            "a.zip": zipped(name, when=(2026, 11, 22, 12, 0, 0)),
            "b.zip": zipped(name, when=(2026, 11, 21, 12, 0, 0)),
        }
    )

    collection = collected(root)

    assert [(1, f"b.zip/{name}"), (2, f"a.zip/{name}")] == [(one.attempt, one.origin) for one in collection.collected]
    assert all("class: 1 learner" in notice["en"] for notice in collection.notices)


def test_a_mixture_is_placed_as_far_as_it_can_be(grow: Grow, collected: Any) -> None:
    """Everything in one folder: each thing is placed by its own shape."""
    root = grow(
        "tanaka/3/autograd.py",
        "04_grad_modes/suzuki.py",
        "Sato_1_assignsubmission_file/autograd.py",
        "mori_2_3_autograd.py",
        "kato.py",
        files={"abe.zip": zipped("autograd.py"), "week.tgz": b"nothing"},
    )

    collection = collected(root)

    assert [("1", "03"), ("2", "03"), ("abe", "03"), ("tanaka", "03"), ("suzuki", "04")] == who(collection)
    assert ["kato.py", "week.tgz"] == list(reasons(collection))


def test_names_that_only_look_like_canvas_s() -> None:
    """An id with two names, or an upload that is there twice, is not Canvas's: the names are people's own."""
    assert {} == downloads(["hanako_2024_11_work.py", "taro_2024_12_work.py"])
    assert {} == downloads(["hanako_1_11_work.py", "taro_2_11_work.py"])
    assert 2 == len(downloads(["hanako_1_11_work.py", "taro_2_12_work.py"]))
    assert {"Mori_3_assignsubmission_file"} == set(
        downloads(["a_1_2_x.py", "b_1_3_x.py", "Mori_3_assignsubmission_file"])
    )


@given(
    st.text(max_size=12).map(lambda text: text.replace("_", " ")),
    st.integers(1, 10**9),
    st.text("ab_-.1あ ", min_size=1),
)
def test_any_name_of_moodle_s_gives_its_id(label: str, number: int, file: str) -> None:
    """Whatever a learner and a file are called, the id is found."""
    for name in (f"{label}_{number}_assignsubmission_file", f"{label}_{number}_assignsubmission_file_{file}"):
        said = download_of(name)
        assert said is not None
        assert (str(number), identity(label)) == (said.who.learner, said.who.label)
        assert said.file == (file if name.endswith(f"_file_{file}") else "")


@given(st.text(max_size=20))
def test_an_identity_is_stable(name: str) -> None:
    """An identity is its own identity, whatever way it was composed; and names that are equal look alike."""
    assert identity(name) == identity(identity(name))
    assert identity(unicodedata.normalize("NFD", name)) == identity(name)
    assert likeness(identity(name)) == likeness(name)


@given(st.text(max_size=40))
def test_no_name_breaks_the_reading_of_names(name: str) -> None:
    """Any text at all is a platform's name or is not."""
    downloads([name, f"{name}_1_2_{name}", f"{name}_1_assignsubmission_{name}"])


def test_files_that_are_too_large_together(grow: Grow, collected: Any) -> None:
    """What is listed flat for one learner is copied into one folder, and not where it is larger than a submission."""
    root = grow("a_1_2_autograd.py", "b_2_4_autograd.py", files={"a_1_3_data.bin": b""})
    with (root / "a_1_3_data.bin").open("wb") as file:
        file.truncate(1 << 40)

    collection = collected(root)

    assert [("2", "03")] == who(collection)
    assert "4 MiB" in reasons(collection)["a_1_2_autograd.py"]


def test_a_helper_goes_with_the_attempt_that_it_was_handed_in_with(grow: Grow, collected: Any) -> None:
    """Two versions of an answer and of its helper make two attempts; what came once goes with both."""
    root = grow(
        files={
            "a_1_11_autograd.py": b"import helper\n",
            "a_1_12_helper.py": b"one = 1\n",
            "a_1_13_more.py": b"more = 1\n",
            "a_1_14_autograd-1.py": b"import helper, more\n",
            "a_1_15_helper-1.py": b"two = 2\n",
        }
    )

    first, second = (one.read().files for one in collected(root).collected)

    assert (b"import helper\n", b"one = 1\n", b"more = 1\n") == (*first.values(),)
    assert (b"import helper, more\n", b"two = 2\n", b"more = 1\n") == (*second.values(),)
