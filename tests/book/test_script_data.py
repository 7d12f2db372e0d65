"""A file for the site's scripts is made again when what it is made from changes, and only then."""

from types import SimpleNamespace

from medoffice.book import script_data


def test_a_file_is_made_again_only_after_a_change_or_a_loss(tmp_path):
    handlers, asked, pages = [], [], {"title": "First"}
    app = SimpleNamespace(
        builder=SimpleNamespace(format="html"),
        config=SimpleNamespace(made_from="our code and data"),
        connect=lambda event, handler: handlers.append(handler),
        doctreedir=tmp_path,
        outdir=tmp_path,
    )

    def data(app):
        asked.append(pages["title"])
        return {"title": pages["title"]}

    def finish():
        handlers[0](app, None)
        return (tmp_path / "x.json").read_text(), len(asked)

    script_data.write(app, "x.json", data, lambda app: dict(pages))
    assert finish() == ('{"title":"First"}', 1)
    assert finish() == ('{"title":"First"}', 1)
    pages["title"] = "Second"
    assert finish() == ('{"title":"Second"}', 2)
    app.config.made_from = "other code"
    assert finish()[1] == 3
    (tmp_path / "x.json").unlink()
    assert finish()[1] == 4
