"""Many offices: Willow Bend first, each with a seed of its own, in the types of the codebook."""

from datetime import date

import pytest
from pyarrow import parquet

from medoffice.practice.generate import Parameters, tables
from medoffice.practice.generate.scale import offices, write_parquet

# One month instead of years: the time is the base's, from January of its last year.
SMALL = Parameters(
    patients_at_start=300, start=date(2024, 1, 1), end=date(2024, 1, 31), warm_up_days=28
)


def test_the_first_office_is_the_base_and_no_two_share_a_seed():
    found = list(offices(21, 2))
    assert found[0] == Parameters()
    assert len({office.seed for office in found}) == 3
    assert {office.start for office in offices(7, 10)} == {date(2016, 1, 1)}


@pytest.mark.parametrize(
    ("providers", "years", "sentence"),
    [
        (10, 2, "providers is 10; a multiple of 7 was expected"),
        (0, 2, "providers is 0; a multiple of 7"),
        (7, 0, "years is 0; 1 to 10 were expected"),
        (7, 11, "years is 11; 1 to 10"),
    ],
)
def test_a_size_that_cannot_be_is_refused(providers, years, sentence):
    with pytest.raises(ValueError, match=sentence):
        list(offices(providers, years))


def test_the_files_hold_what_the_generator_made(tmp_path):
    sizes = dict(write_parquet(tmp_path, 14, 1, SMALL))
    assert set(sizes) == {1, 2}
    made = tables(SMALL)
    visits = parquet.read_table(tmp_path / "appointments.parquet").to_pylist()
    mine = [row for row in visits if row["office"] == 1]
    assert len(mine) == len(made["appointments"]) == sizes[1]["appointments"]
    assert [row["date"] for row in mine] == [row["date"] for row in made["appointments"]]
    assert [f"{row['start']:%H:%M}" for row in mine] == [
        row["start"] for row in made["appointments"]
    ]
    other = [row for row in visits if row["office"] == 2]
    assert len(other) == sizes[2]["appointments"]
    assert other != mine
    assert {path.stem for path in tmp_path.iterdir()} == set(made)


def test_a_group_needs_a_folder_of_its_own(monkeypatch, capsys):
    from medoffice.practice.generate.__main__ import main

    monkeypatch.setattr("sys.argv", ["generate", "--providers", "14"])
    with pytest.raises(SystemExit):
        main()
    assert "need --out: they do not replace datasets/" in capsys.readouterr().err
