import pytest

from medoffice.questions import lint, load, writing

KNOWN = lint.Known(
    cmm=frozenset({"CMM6"}),
    cmpe=frozenset({"OM"}),
    duties=frozenset({"D8"}),
    sources=frozenset({"cold.chain"}),
)


def test_our_bank_is_well_written():
    assert [str(finding) for finding in writing.check(load())] == []


def test_our_bank_names_only_what_exists():
    unknown = lint.unknown_names(load(), lint.Known.of_the_course())
    assert [str(finding) for finding in unknown] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("cmm", "CMM60"),
        ("cmpe", "TD"),
        ("duties", ["D8", "D99"]),
        ("rests_on", ["cold.chain", "cold.chian"]),
        ("allow", ["long-keey"]),
    ],
)
def test_a_name_that_does_not_exist_is_an_error(question, key, value):
    (finding,) = lint.unknown_names([question(**{key: value})], KNOWN)
    wrong = value if isinstance(value, str) else value[-1]
    assert finding.level == "error"
    assert finding.message == f"{key}: {wrong!r} is not known"


def test_the_command_fails_on_an_error_and_says_where(monkeypatch, capsys, write_bank, sound):
    monkeypatch.setattr(lint.Known, "of_the_course", lambda: KNOWN)
    assert lint.main(write_bank(sound)) == 0
    assert (
        "1 questions, and 0 scenarios with 0 parts: 0 errors, 0 warnings" in capsys.readouterr().out
    )
    assert lint.main(write_bank(sound | {"stem": "What do you do?"})) == 1
    assert "sample-cold-room" in capsys.readouterr().out


def test_the_command_reads_the_scenarios_beside_the_bank(
    monkeypatch, capsys, write_bank, sound, write_scenarios, sound_scenario
):
    monkeypatch.setattr(lint.Known, "of_the_course", lambda: KNOWN)
    folder = write_bank(sound)
    write_scenarios(sound_scenario)
    assert lint.main(folder) == 0
    assert "1 scenarios with 4 parts: 0 errors" in capsys.readouterr().out
    write_scenarios(sound_scenario | {"situation": "Too short."})
    assert lint.main(folder) == 1
    assert "cold-room.yml: question 'cold-room': the situation has 2" in capsys.readouterr().out


def test_the_command_lets_a_warning_pass(monkeypatch, capsys, write_bank, sound):
    monkeypatch.setattr(lint.Known, "of_the_course", lambda: KNOWN)
    sound["options"]["A"]["text"] = "Always throw out the lot"
    assert lint.main(write_bank(sound)) == 0
    assert "[absolute-word]" in capsys.readouterr().out


def test_the_command_tells_of_a_bank_it_cannot_read(capsys, write_bank, sound):
    assert lint.main(write_bank(sound | {"key": "Z"})) == 1
    assert "key: 'Z'" in capsys.readouterr().out
