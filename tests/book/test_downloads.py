"""Files to take along are made again when what they are made from changes, and only then."""

from medoffice.book import downloads


def test_files_are_made_again_only_after_a_change_or_a_loss(tmp_path, monkeypatch):
    folder, stamp = tmp_path / "downloads", tmp_path / "stamp.txt"
    state = {"now": "first"}
    monkeypatch.setattr(downloads, "fingerprint", lambda *about: state["now"])

    def write(there):
        there.mkdir(exist_ok=True)
        (there / "form.docx").write_text(state["now"])
        return ["form.docx"]

    monkeypatch.setattr(downloads, "_write_all", write)
    assert downloads.write_changed(folder, stamp)
    assert not downloads.write_changed(folder, stamp)
    state["now"] = "second"
    assert downloads.write_changed(folder, stamp)
    assert (folder / "form.docx").read_text() == "second"
    (folder / "form.docx").unlink()
    assert downloads.write_changed(folder, stamp)
