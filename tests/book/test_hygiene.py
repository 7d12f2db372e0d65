import pytest

from medoffice.book.hygiene import check, findings, tracked_files

HOME = "/" + "home/ada"


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("src/a.py", f'open("{HOME}/file.csv")', HOME),
        ("book/a.md", "It lies in C:\\Users\\ada\\file", "Users"),
        ("requirements.lock", "--index-url https://" + "pypi" + ".org/simple", "pypi"),
        ("datasets/claims.csv", "claim_id,service_code\nC1,99213\n", "99213"),
        ("datasets/claims.csv", "claim_id,procedure\nC1,0031F\n", "0031F"),
    ],
)
def test_what_must_not_be_there_is_found_with_its_line(name, text, word):
    (found,) = findings(name, text)
    assert found.startswith(f"{name}:") and word in found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("datasets/visits.csv", "visit_id,service_code\nV1,WB-EST-3\n"),
        ("datasets/visits.csv", "visit_id,minutes\nV1,12345\n"),
        ("book/a.md", "See https://example.org/home/page and the folder ../work/x."),
    ],
)
def test_what_may_be_there_is_left_alone(name, text):
    assert list(findings(name, text)) == []


def test_the_repository_is_clean():
    names = tracked_files()
    assert "pyproject.toml" in names
    assert check(names) == []
