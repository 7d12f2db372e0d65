"""Links to other sites are asked for politely, and what came of it is told page by page."""

import csv
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from medoffice.book import external_links

TOO_LONG = 0.3


@pytest.fixture
def other_site():
    """A server that answers as its paths say, and notes who asked what, and how many at once."""

    class Other(BaseHTTPRequestHandler):
        asked, at_once, most_at_once = [], 0, 0
        stop, lock = threading.Event(), threading.Lock()

        def do_GET(self):
            with self.lock:
                Other.at_once += 1
                Other.most_at_once = max(Other.most_at_once, Other.at_once)
                first = (self.command, self.path) not in self.asked
                self.asked.append((self.command, self.path))
            try:
                self.answer(first)
            finally:
                with self.lock:
                    Other.at_once -= 1

        do_HEAD = do_GET  # noqa: N815 - the base class's own form

        def answer(self, first):
            kind = self.path.split("/")[1]
            if kind == "slow":
                self.stop.wait(20)
                return
            if kind == "head-unknown" and self.command == "HEAD":
                kind = "405"
            if kind == "shaky" and first:
                kind = "503"
            status = int(kind) if kind.isdigit() else 200
            self.send_response(status)
            if 300 < status < 400:
                self.send_header("Location", "/fine" if "loop" not in self.path else self.path)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Other) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        Other.address = f"http://127.0.0.1:{server.server_port}"
        yield Other
        Other.stop.set()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "verdict", "said"),
    [
        ("fine", "alive", "200"),
        ("head-unknown", "alive", "200"),
        ("shaky", "alive", "200"),
        ("301", "moved", "200"),
        ("302", "alive", "200"),
        ("301/loop", "dead", "moved more than 10 times"),
        ("403", "refused", "403 Forbidden"),
        ("404", "dead", "404 Not Found"),
        ("500", "dead", "500 Internal Server Error"),
        ("slow", "dead", "no answer in 0.3 s"),
    ],
)
def test_what_becomes_of_a_link(other_site, path, verdict, said):
    answer = external_links.ask(f"{other_site.address}/{path}", TOO_LONG, pause=0)
    assert (answer.verdict, answer.said) == (verdict, said)
    assert answer.now_at == (f"{other_site.address}/fine" if verdict == "moved" else "")


def test_a_host_that_is_not_there_is_dead(tmp_path, capsys):
    answer = external_links.ask("http://127.0.0.1:9/", pause=0)
    assert (answer.verdict, "refused" in answer.said) == ("dead", True)
    # Where none answers, it is hardly their fault.
    (tmp_path / "index.html").write_text('<a href="http://127.0.0.1:9/">nobody</a>')
    report = str(tmp_path / "report.csv")
    with pytest.raises(SystemExit):
        external_links.main(["--site", str(tmp_path), "--report", report, "--pause", "0"])
    assert "Is this computer on the network?" in capsys.readouterr().out


def test_a_host_is_asked_for_one_address_at_a_time_with_a_pause(other_site):
    links = [f"{other_site.address}/fine/{number}" for number in range(3)]
    started = time.monotonic()
    external_links.check(links, pause=0.05)
    assert time.monotonic() - started >= 0.1
    assert other_site.asked == [("HEAD", f"/fine/{number}") for number in range(3)]
    assert other_site.most_at_once == 1


def test_the_report_names_page_link_and_answer(other_site, tmp_path, capsys):
    there = other_site.address
    pages = {
        "index.html": f'<a href="{there}/404">gone</a> <a href="#here">here</a>',
        "book/one.html": f'<a href="{there}/404#part">gone</a> <a href="{there}/fine">fine</a>',
        "book/two.html": '<a href="one.html">ours</a> <a href="mailto:a@example.org">write</a>',
        "lite/index.html": f'<a href="{there}/not-ours">JupyterLite</a>',
    }
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    report = tmp_path / "report.csv"
    options = ["--site", str(tmp_path), "--report", str(report), "--pause", "0"]
    with pytest.raises(SystemExit) as ended:
        external_links.main(options)
    assert ended.value.code == 1
    with report.open(newline="") as rows:
        found = [(row["page"], row["link"], row["answer"]) for row in csv.DictReader(rows)]
    assert found == [
        ("book/one.html", f"{there}/404", "404 Not Found"),
        ("index.html", f"{there}/404", "404 Not Found"),
        ("book/one.html", f"{there}/fine", "200"),
    ]
    told = capsys.readouterr().out
    assert "network" not in told
    assert f"dead: {there}/404 (404 Not Found), on book/one.html and 1 more" in told
    (tmp_path / "index.html").write_text(f'<a href="{there}/fine">fine</a>')
    (tmp_path / "book/one.html").unlink()
    external_links.main(options)
