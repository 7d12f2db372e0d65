"""A published folder keeps each version, is never half written, and says how to serve it."""

import datetime
import gzip
import hashlib
import json
import re
import shutil

import pytest

from medoffice.book import hosting, offline, publish, reports
from medoffice.book.engine import START

PAGE = (
    "<!doctype html><html><head><title>{name}</title></head><body>"
    '<div id="pst-scroll-pixel-helper"></div><main>' + "A sentence of the page. " * 100 + "</main>"
    "</body></html>"
)
FIRST_DAY, SECOND_DAY = datetime.date(2026, 3, 1), datetime.date(2026, 9, 30)
ADDRESS = "https://example.org/course"


@pytest.fixture
def site(tmp_path):
    """A tiny site: two pages, a lab whose engine holds a package that only some sites have."""
    folder = tmp_path / "site"
    for name in ("index.html", "book/index.html", "book/visits.html", "lite/notebooks/index.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE.format(name=name))
    engine = (folder / hosting.LOCK).parent
    engine.mkdir(parents=True)
    names = {"numpy": "numpy-2.whl", "medoffice": "medoffice-1-0abc.whl"}
    needed = {name: {"file_name": f"{name}.whl"} for name in (*START, "traitlets")}
    packages = needed | {name: {"file_name": file} for name, file in names.items()}
    for package in packages.values():
        package["depends"] = []
        (engine / package["file_name"]).write_text(package["file_name"])
    (folder / hosting.LOCK).write_text(json.dumps({"packages": packages}))
    return folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "published"


def text(file):
    return file.read_text(encoding="utf-8")


def put(folder, site, version, day=FIRST_DAY, **more):
    return publish.publish(folder, site, version, day=day, **more)


def test_an_earlier_version_is_kept_and_says_what_it_is(folder, site):
    put(folder, site, "0.9")
    (site / "book/visits.html").unlink()
    put(folder, site, "0.10", SECOND_DAY)
    listed = json.loads(text(folder / "versions.json"))
    assert [(one["version"], one["day"], one["path"]) for one in listed] == [
        ("0.10", "2026-09-30", "latest/"),
        ("0.9", "2026-03-01", "v0.9/"),
    ]
    said = text(folder / "v0.9/book/index.html")
    assert "This is version 0.9 of the course, of March 1, 2026." in said
    assert 'href="../../latest/book/index.html"' in said
    # A page that the newest version no longer has leads to its front page.
    assert 'href="../../latest/index.html"' in text(folder / "v0.9/book/visits.html")
    assert '<meta name="robots" content="noindex">' in said
    for page in (folder / "latest/book/index.html", folder / "v0.9/lite/notebooks/index.html"):
        assert "This is version" not in text(page)


def test_a_notice_is_set_once_however_often_one_publishes(folder, site):
    for version in ("1.0", "1.1", "1.1", "1.2"):
        put(folder, site, version)
    kept = text(folder / "v1.0/book/index.html")
    assert kept.count("This is version 1.0") == kept.count("noindex") == 1
    assert sorted(path.name for path in folder.glob("v*/")) == ["v1.0", "v1.1"]


def test_a_version_that_comes_from_an_archive_gets_its_notice(folder, site):
    put(folder, site, "1.0")
    shutil.copytree(folder / "latest", folder / "v0.5")
    (folder / "v0.5" / publish.ABOUT).write_text('{"version": "0.5", "day": "2026-01-02"}')
    put(folder, site, "1.0")
    assert "This is version 0.5" in text(folder / "v0.5/book/index.html")


def test_search_engines_are_told_the_newest_address(folder, site):
    put(folder, site, "1.0", address=ADDRESS)
    put(folder, site, "1.1", address=ADDRESS + "/")
    for version in ("latest", "v1.0"):
        links = re.findall(
            '<link rel="canonical"[^>]*>', text(folder / version / "book/index.html")
        )
        assert links == [f'<link rel="canonical" href="{ADDRESS}/latest/book/index.html">']
    assert 'href="/course/latest/index.html"' in text(folder / "404.html")


def test_what_breaks_leaves_the_folder_as_it_was(folder, site, monkeypatch):
    put(folder, site, "1.0")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def breaks(version):
        raise OSError("No space left on device")

    monkeypatch.setattr(publish, "_compress", breaks)
    with pytest.raises(OSError, match="No space"):
        put(folder, site, "1.1")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_same_version_takes_the_place_of_itself(folder, site, monkeypatch, can_exchange):
    if not can_exchange:
        monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    put(folder, site, "1.0")
    (site / "book/visits.html").unlink()
    put(folder, site, "1.0")
    assert not (folder / "latest/book/visits.html").exists()
    assert not list(folder.glob(".publishing*"))


def test_what_cannot_be_published_is_refused(folder, site, tmp_path):
    put(folder, site, "1.10")
    with pytest.raises(SystemExit, match=r"1\.10 is published already"):
        put(folder, site, "1.9")
    with pytest.raises(SystemExit, match="numbers with dots"):
        put(folder, site, "../1")
    with pytest.raises(SystemExit, match="make site"):
        put(folder, tmp_path / "nothing", "2.0")
    with pytest.raises(SystemExit, match="begins with https://"):
        put(folder, site, "2.0", address="course.example.org")


def test_before_anything_is_built_it_is_known_whether_it_can_be_published(
    folder, tmp_path, monkeypatch
):
    another = tmp_path / "another"
    another.mkdir()
    (another / "index.html").write_text("The school's home page")
    (tmp_path / "file").touch()
    asked = ["--check", "--to", str(folder)]
    monkeypatch.setattr("sys.argv", ["publish", *asked])
    publish.main()
    assert not folder.exists()
    for place, reason in (
        (another, "holds another site"),
        (tmp_path / "file/of", "can be written"),
    ):
        with pytest.raises(SystemExit, match=reason):
            publish.check(place)
    # Two numbers for one version: what is published would bear the wrong one.
    with monkeypatch.context() as raised:
        raised.setattr(publish, "__version__", "9.9")
        with pytest.raises(SystemExit, match="Give both the same number"):
            publish.main()
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(SystemExit, match="sudo install -d"):
        publish.check(folder)


def test_no_configuration_is_printed_for_a_folder_without_the_course(folder, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["hosting", str(folder)])
    with pytest.raises(SystemExit, match="holds no published course"):
        hosting.main()
    assert not capsys.readouterr().out


def test_compressed_twins_are_those_of_the_pages_as_they_are(folder, site):
    put(folder, site, "1.0")
    put(folder, site, "1.1")
    twins = list(folder.rglob("*.html.gz"))
    assert len(twins) == 8
    for twin in twins:
        assert gzip.decompress(twin.read_bytes()) == twin.with_suffix("").read_bytes()
    assert not list(folder.rglob("*.whl.gz"))


def test_packages_of_the_full_distribution_lie_there_once(folder, site):
    for version in ("1.0", "1.1"):
        put(folder, site, version)
    assert len(list(folder.rglob("numpy-2.whl"))) == 1
    for version in ("latest", "v1.0"):
        lock = folder / version / hosting.LOCK
        packages = json.loads(text(lock))["packages"]
        assert packages["numpy"]["file_name"].startswith("../../../../engine/")
        for package in packages.values():
            assert (lock.parent / package["file_name"]).is_file(), package
        # The labs' worker knows the lock by what it has become.
        files = json.loads(text(folder / version / "lite" / offline.LIST))["files"]
        digest = hashlib.sha256(lock.read_bytes()).hexdigest()
        assert digest.startswith(files["static/pyodide/pyodide-lock.json"][0])
        # What all labs start with stays with them, where their worker keeps it.
        assert packages["medoffice"]["file_name"] == "medoffice-1-0abc.whl"


def test_only_a_site_without_the_engine_may_ask_another_host(site):
    assert "cdn" not in hosting.headers(site)["Content-Security-Policy"]
    lock = json.loads(text(site / hosting.LOCK))
    lock["packages"]["numpy"]["file_name"] = "https://cdn.example.org/full/numpy-2.whl"
    (site / hosting.LOCK).write_text(json.dumps(lock))
    policy = hosting.headers(site)["Content-Security-Policy"]
    assert "connect-src 'self' https://cdn.example.org data: blob:" in policy


@pytest.mark.parametrize(
    ("path", "query", "kept"),
    [
        ("/latest/book/index.html", "", False),
        ("/latest/_static/course.css", "v=7931a170", True),
        ("/latest/_static/course.css", "", False),
        ("/latest/lite/build/1031.b91a70b.js", "", True),
        ("/latest/lite/build/notebooks/bundle.js", "_=c1d836f", True),
        ("/latest/lite/build/notebooks/bundle.js", "", False),
        ("/latest/lite/service-worker.js", "", False),
        ("/latest/notebooks/service-worker.js", "", False),
        ("/latest/notebooks/page-python.mjs", "", False),
        ("/latest/lite/static/pyodide/pyodide.asm.wasm", "", False),
        ("/latest/lite/static/pyodide/medoffice-0.1.0-0ca3952af-py3-none-any.whl", "", True),
        ("/engine/314.0.6/numpy-2.whl", "", True),
        ("/course/engine/314.0.6/libopenblas-0.3.zip", "", True),
    ],
)
def test_only_what_never_changes_under_its_address_is_kept(path, query, kept):
    assert (hosting.caching(path, query) == hosting.KEEP) == kept


def test_hosts_that_read_a_file_of_headers_get_the_same(folder, site):
    put(folder, site, "1.0")
    written = text(folder / "_headers")
    for name, value in hosting.headers(site).items():
        assert f"  {name}: {value}\n" in written


@pytest.mark.parametrize(
    ("address", "reports_to", "told"),
    [
        ("", "", {"URL=", reports.SETTING}),
        (ADDRESS, "", {reports.SETTING}),
        (ADDRESS, "errors@example.org", set()),
    ],
)
def test_a_publisher_is_told_what_readers_go_without(
    folder, site, address, reports_to, told, monkeypatch, capsys
):
    monkeypatch.setattr(reports, "set_to", lambda: reports_to)
    asked = ["--to", str(folder), "--site", str(site), "--version", "1.0", "--url", address]
    monkeypatch.setattr("sys.argv", ["publish", *asked, "--no-gzip"])
    publish.main()
    said = capsys.readouterr().out
    assert {word for word in ("URL=", reports.SETTING) if word in said} == told


def test_where_errors_are_reported_is_read_from_the_books_configuration(tmp_path):
    config = tmp_path / "_config.yml"
    config.write_text("sphinx:\n  config:\n    report_errors_to: errors@example.org\n")
    assert reports.set_to(config) == "errors@example.org"
    config.write_text("sphinx:\n  config:\n    language: en\n")
    assert reports.set_to(config) == ""
