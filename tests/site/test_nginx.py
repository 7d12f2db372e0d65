"""The published site behind a real nginx: headers, types, caching, compression."""

import gzip
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from medoffice.book import hosting
from medoffice.book.places import SITE
from medoffice.book.publish import publish

ENGINE = "lite/static/pyodide/pyodide.asm.wasm"
# What is published here: enough to see each header on.
PART = (
    "index.html",
    "book/index.html",
    "_static/course.css",
    "_static/favicon.svg",  # a browser asks for it whenever it likes, after a page has loaded
    ENGINE,
    hosting.LOCK,
)
CONFIGURATION = """
daemon off;
# One process, of whom the tests run as: the folders of a test are for nobody else.
master_process off;
pid {room}/nginx.pid;
error_log {room}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {room}/body;
    proxy_temp_path {room}/proxy;
    fastcgi_temp_path {room}/fastcgi;
    uwsgi_temp_path {room}/uwsgi;
    scgi_temp_path {room}/scgi;
    include {room}/course.conf;
}}
"""


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


def answers(port):
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def ask(address, **headers):
    """Return the status, the headers and the content of an answer, as they were sent."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


@pytest.fixture(scope="module")
def nginx(tmp_path_factory, site):
    """Serve a published folder with nginx; yield its address."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("There is no nginx, so nothing is tested with it. On Debian: nginx-light")
        pytest.skip("NO NGINX: install it to test the site as it is published (nginx-light)")
    room = tmp_path_factory.mktemp("nginx")
    part, folder = room / "part", room / "published"
    for name in PART:
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SITE / name, part / name)
    publish(folder, part, "1.0")
    # The whole site, from where it was built: to copy and compress it all takes long.
    (folder / "whole").symlink_to(SITE)
    port = free_port()
    (room / "course.conf").write_text(hosting.nginx(folder, listen=f"127.0.0.1:{port}"))
    main = room / "nginx.conf"
    main.write_text(CONFIGURATION.format(room=room))
    server = subprocess.Popen([program, "-c", str(main), "-e", str(room / "error.log")])
    until = time.monotonic() + 30
    while not answers(port) and server.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert server.poll() is None, (room / "error.log").read_text()
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait()


def test_each_answer_carries_the_headers_of_the_site(nginx):
    for path in ("latest/book/index.html", f"latest/{ENGINE}", "latest/gone.html", ""):
        _, headers, _ = ask(f"{nginx}/{path}")
        sent = {name: headers[name] for name in hosting.headers(SITE)}
        assert sent == hosting.headers(SITE), path


@pytest.mark.parametrize(
    ("name", "content_type", "caching"),
    [
        ("latest/book/index.html", "text/html; charset=utf-8", hosting.ASK_EACH_TIME),
        ("latest/book/", "text/html; charset=utf-8", hosting.ASK_EACH_TIME),
        (f"latest/{ENGINE}", "application/wasm", hosting.ASK_EACH_TIME),
        ("latest/_static/course.css?v=7931a170", "text/css; charset=utf-8", hosting.KEEP),
        ("latest/_static/course.css", "text/css; charset=utf-8", hosting.ASK_EACH_TIME),
    ],
)
def test_types_and_caching(nginx, name, content_type, caching):
    status, headers, _ = ask(f"{nginx}/{name}")
    told = (status, headers["Content-Type"], headers["Cache-Control"])
    assert told == (200, content_type, caching)


def test_nginx_keeps_what_the_course_says_may_be_kept(nginx):
    files = ("1031.b91a70b.js", "bundle.js?_=c1d836f", "bundle.js")
    names = [path.name for path in (SITE / "lite/build").iterdir()][:20]
    for name in (*names, *files):
        path, _, query = name.partition("?")
        _, headers, _ = ask(f"{nginx}/whole/lite/build/{name}")
        if (SITE / "lite/build" / path).is_file():
            assert headers["Cache-Control"] == hosting.caching(f"/lite/build/{path}", query), name


def test_what_was_compressed_once_is_sent_to_those_who_can_read_it(nginx):
    for path in ("latest/book/index.html", f"latest/{ENGINE}"):
        _, plain, content = ask(f"{nginx}/{path}")
        _, small, packed = ask(f"{nginx}/{path}", **{"Accept-Encoding": "gzip"})
        assert (plain["Content-Encoding"], small["Content-Encoding"]) == (None, "gzip")
        assert small["Vary"] == "Accept-Encoding"
        assert gzip.decompress(packed) == content


def test_a_copy_is_confirmed_without_being_sent_again(nginx):
    _, first, _ = ask(f"{nginx}/latest/{ENGINE}")
    status, _, content = ask(f"{nginx}/latest/{ENGINE}", **{"If-None-Match": first["ETag"]})
    assert (status, content) == (304, b"")


def test_an_address_that_leads_nowhere_gets_a_page_that_leads_on(nginx):
    status, headers, page = ask(f"{nginx}/latest/book/gone.html")
    assert status == 404
    assert b'href="/latest/index.html"' in page
    # It may lead somewhere tomorrow.
    assert headers["Cache-Control"] is None
    assert ask(f"{nginx}/.nojekyll")[0] == 404


def test_a_page_and_its_chart_are_whole_under_these_headers(nginx, visit):
    window = visit(address=nginx)
    page = window.open("", until="load")
    # The entrance leads to the newest version, of which only a part is published here.
    page.wait_for_url("**/latest/book/index.html")
    page.wait_for_load_state("networkidle")
    window.errors.clear()
    window.open("whole/book/scheduling/patient-access.html", until="load")
    page.locator("figure.explorer").first.scroll_into_view_if_needed()
    page.locator('.explorer-chart[data-state="drawn"]').first.wait_for()
    window.was_clean()
    # That the headers are in force is seen on what they forbid.
    page.evaluate("fetch('https://example.org/').catch(() => null)")
    assert any("Content Security Policy" in error for error in window.errors)
    window.errors.clear()
