"""Pyodide's full distribution is fetched whole, goes on where it stopped, and is verified."""

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from medoffice.book import engine, pyodide_distribution

# Larger than one read of the network, so that a half is a half.
FILES = {"numpy-1-wasm32.whl": b"numbers" * 20_000, "pandas-1-wasm32.whl": b"tables" * 20_000}


def entry(file, content, depends=()):
    return {
        "file_name": file,
        "sha256": hashlib.sha256(content).hexdigest(),
        "imports": [file.split("-")[0]],
        "depends": list(depends),
    }


@pytest.fixture
def runtime(monkeypatch):
    """Have npm's part be there, with a lock file that names two packages."""
    numpy, pandas = FILES
    lock = {
        "packages": {
            "numpy": entry(numpy, FILES[numpy]),
            "pandas": entry(pandas, FILES[pandas], ["numpy"]),
        }
    }

    def unpack(folder):
        (folder / engine.LOCK).write_text(json.dumps(lock))

    monkeypatch.setattr(engine, "unpack_runtime", unpack)
    return lock["packages"]


@pytest.fixture
def mirror(runtime):
    """A server of the files: what it holds, what it was asked for, and its address."""

    class Mirror(BaseHTTPRequestHandler):
        held, asked, knows_ranges, breaks_off_at = dict(FILES), [], True, None

        def do_GET(self):
            name, wanted = self.path.strip("/"), self.headers.get("Range")
            self.asked.append((name, wanted))
            content = self.held.get(name)
            start = int(wanted.split("=")[1].rstrip("-")) if wanted and self.knows_ranges else 0
            self.send_response(404 if content is None else 206 if start else 200)
            self.send_header("Content-Length", str(len((content or b"")[start:])))
            self.end_headers()
            self.wfile.write((content or b"")[start : self.breaks_off_at])

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Mirror) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        Mirror.address = f"http://127.0.0.1:{server.server_port}"
        yield Mirror
        server.shutdown()
        thread.join()


def test_all_packages_are_fetched_once(mirror, tmp_path):
    for _ in range(2):
        pyodide_distribution.fetch(tmp_path, mirror.address)
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == FILES
    assert sorted(name for name, _ in mirror.asked) == sorted(FILES)


@pytest.mark.parametrize("knows_ranges", [True, False])
def test_a_file_that_broke_off_is_completed(mirror, tmp_path, knows_ranges):
    mirror.knows_ranges = knows_ranges
    name = "numpy-1-wasm32.whl"
    (tmp_path / f"{name}.part").write_bytes(FILES[name][:50_000])
    pyodide_distribution.fetch(tmp_path, mirror.address)
    assert (tmp_path / name).read_bytes() == FILES[name]
    assert (name, "bytes=50000-") in mirror.asked


def test_a_line_that_breaks_loses_nothing(mirror, tmp_path):
    mirror.breaks_off_at = 30_000
    with pytest.raises(SystemExit, match=r"broke off [\d,]+ bytes before its end"):
        pyodide_distribution.fetch(tmp_path, mirror.address)
    mirror.breaks_off_at = None
    pyodide_distribution.fetch(tmp_path, mirror.address)
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == FILES
    assert ("numpy-1-wasm32.whl", "bytes=30000-") in mirror.asked


def test_a_file_that_is_another_is_thrown_away(mirror, tmp_path):
    mirror.held["pandas-1-wasm32.whl"] = b"not what the lock names"
    with pytest.raises(SystemExit, match=r"pandas-1-wasm32\.whl is not the file .* checksum"):
        pyodide_distribution.fetch(tmp_path, mirror.address)
    assert not list(tmp_path.glob("pandas*"))


def test_a_file_that_was_changed_on_disk_is_fetched_anew(mirror, tmp_path):
    pyodide_distribution.fetch(tmp_path, mirror.address)
    (tmp_path / "numpy-1-wasm32.whl").write_bytes(b"changed")
    pyodide_distribution.fetch(tmp_path, mirror.address)
    assert (tmp_path / "numpy-1-wasm32.whl").read_bytes() == FILES["numpy-1-wasm32.whl"]


def test_a_file_the_server_lacks_and_a_server_out_of_reach_are_named(mirror, tmp_path):
    del mirror.held["numpy-1-wasm32.whl"]
    with pytest.raises(SystemExit, match=r"numpy-1-wasm32\.whl: the server answers 404"):
        pyodide_distribution.fetch(tmp_path, mirror.address)
    with pytest.raises(SystemExit, match=r"could not be fetched .* goes on from there"):
        pyodide_distribution.fetch(tmp_path, "http://127.0.0.1:9")


def test_only_what_the_course_imports_with_what_that_needs(mirror, runtime, tmp_path):
    # The course imports pandas, which needs a package that the course may not name.
    runtime["pandas"]["depends"] = ["needed-below"]
    runtime["needed-below"] = entry("below-1.whl", b"below")
    runtime["unused"] = entry("nobody_imports_this-1.whl", b"unused")
    mirror.held["below-1.whl"] = b"below"
    pyodide_distribution.fetch(tmp_path, mirror.address, needed=True)
    assert (tmp_path / "below-1.whl").is_file()
    assert not (tmp_path / "nobody_imports_this-1.whl").exists()
