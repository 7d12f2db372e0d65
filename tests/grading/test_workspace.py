"""Folders for grading go when it ends, and those of a killed run go later."""

import os
import tempfile
import time

import pytest

from medoffice.grading.workspace import LEFT_FOR, PREFIX, Workspace, sweep


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def age(folder):
    then = time.time() - LEFT_FOR - 1
    os.utime(folder, (then, then))


def test_a_workspace_goes_with_all_that_is_in_it(temporary):
    with pytest.raises(KeyboardInterrupt), Workspace("submission") as one:
        assert one.path.name.startswith(f"{PREFIX}submission-")
        (one.path / "answer.txt").write_text("42")
        raise KeyboardInterrupt
    assert not any(temporary.iterdir())


def test_only_what_is_old_ours_and_held_by_nobody_is_swept(temporary):
    left, new, other, aim = (
        temporary / name for name in (f"{PREFIX}left", f"{PREFIX}new", "left", "aim")
    )
    for folder in (left, new, other, aim):
        folder.mkdir()
        (folder / "file").write_text("")
    link = temporary / f"{PREFIX}link"
    link.symlink_to(aim)
    os.utime(link, (0, 0), follow_symlinks=False)
    with Workspace("held") as held:
        for folder in (left, other, aim, held.path):
            age(folder)
        sweep()
        assert set(temporary.iterdir()) == {new, other, aim, link, held.path}
    assert (aim / "file").is_file()
