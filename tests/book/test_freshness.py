import pytest

from medoffice.book.freshness import fingerprint


@pytest.fixture
def course(tmp_path):
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "page.md").write_text("A page.")
    return tmp_path


def test_a_change_in_a_file_a_name_or_a_setting_is_seen(course):
    seen = {fingerprint(["book"], root=course)}
    seen.add(fingerprint(["book"], "another setting", root=course))
    (course / "book" / "page.md").write_text("A page!")
    seen.add(fingerprint(["book"], root=course))
    (course / "book" / "page.md").rename(course / "book" / "other.md")
    seen.add(fingerprint(["book"], root=course))
    assert len(seen) == 4


def test_what_the_build_writes_itself_is_not_a_change(course):
    before = fingerprint(["book"], root=course)
    for name in ("downloads", "__pycache__"):
        (course / "book" / name).mkdir()
        (course / "book" / name / "made.bin").write_text("x")
    assert fingerprint(["book"], root=course) == before
