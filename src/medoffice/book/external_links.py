"""Ask whether each link to another site is alive: ``python -m medoffice.book.external_links``.

A command of its own, and never part of a build or a test: other sites are down now and then. It
asks each host for one address at a time, writes a report, and fails when a link is dead. Links of
the site to itself are checked by the tests.
"""

from __future__ import annotations

import csv
import time
import urllib.error
import urllib.request
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html.parser import HTMLParser
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from medoffice import command_line
from medoffice.book.places import BUILD, SITE

REPORT = BUILD / "external-links.csv"
PATIENCE = 20.0  # seconds for one answer
PAUSE = 1.0  # seconds between two questions to one host
TRIES = 3
HOSTS_AT_ONCE = 8
MOST_MOVES = 10
# Some offices answer only to what calls itself a browser. It says what it is all the same.
AGENT = "Mozilla/5.0 (compatible; medoffice link check)"

ALIVE, MOVED, REFUSED, DEAD = "alive", "moved", "refused", "dead"
MOVES_FOR_GOOD = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
MOVES = MOVES_FOR_GOOD | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
# The page is there, but a program may not see it: somebody has to look.
NOT_FOR_PROGRAMS = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.TOO_MANY_REQUESTS,
}


@dataclass(frozen=True)
class Answer:
    """What came of asking for a link: alive, moved for good, refused to programs, or dead."""

    verdict: str
    said: str
    now_at: str = ""

    @property
    def is_silence(self) -> bool:
        """Whether nothing came back, not even a number that says no."""
        return self.verdict == DEAD and not self.said[:1].isdigit()


class _Links(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        link = dict(attrs).get("href") or ""
        if tag == "a" and urlsplit(link).scheme in {"http", "https"}:
            self.found.add(urldefrag(link).url)


class _NoMoves(urllib.request.HTTPRedirectHandler):
    """Have a redirect be an answer, not a way."""

    def redirect_request(self, *_: Any) -> None:
        return None


_ASK = urllib.request.build_opener(_NoMoves)


def collect(site: Path = SITE) -> dict[str, list[str]]:
    """Return each link to another site, with the pages it stands on.

    Parameters
    ----------
    site : Path
        The built site. The labs' own pages, which are JupyterLite's, are left out.
    """
    links: dict[str, list[str]] = defaultdict(list)
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site)
        if name.parts[0] not in {"lite", "_static"}:
            for link in _Links(page.read_text(encoding="utf-8")).found:
                links[link].append(name.as_posix())
    return dict(sorted(links.items()))


def check(
    links: Iterable[str], patience: float = PATIENCE, pause: float = PAUSE
) -> dict[str, Answer]:
    """Ask for each link once, hosts side by side, one address of a host at a time.

    Parameters
    ----------
    links : iterable of str
        Addresses.
    patience : float
        How long to wait for an answer, in seconds.
    pause : float
        How long to leave a host alone between two questions, in seconds.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for link in links:
        by_host[urlsplit(link).netloc].append(link)

    def ask_host(ours: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for number, link in enumerate(ours):
            if number:
                time.sleep(pause)
            answers.append((link, ask(link, patience, pause)))
        return answers

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        return dict(
            sorted(pair for pairs in pool.map(ask_host, by_host.values()) for pair in pairs)
        )


def ask(link: str, patience: float = PATIENCE, pause: float = PAUSE) -> Answer:
    """Ask for one link, again if nothing came, and follow where it moved to."""
    at, for_good = link, True
    for _ in range(MOST_MOVES):
        status, said, target = _once_or_more(at, patience, pause)
        if status in MOVES and target:
            for_good &= status in MOVES_FOR_GOOD
            at = urljoin(at, target)
            continue
        if status is None:
            return Answer(DEAD, said)
        if status in NOT_FOR_PROGRAMS:
            return Answer(REFUSED, said, at if at != link else "")
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            return Answer(DEAD, said, at if at != link else "")
        moved = at != link and for_good
        return Answer(MOVED if moved else ALIVE, said, at if moved else "")
    return Answer(DEAD, f"moved more than {MOST_MOVES} times")


def _once_or_more(link: str, patience: float, pause: float) -> tuple[int | None, str, str]:
    """Return the status, what was said, and the address it moved to."""
    for attempt in range(1, TRIES + 1):
        # The head alone costs a host less. Some hosts know no such question.
        status, said, target = _once(link, "HEAD", patience)
        answered = status is not None and status < HTTPStatus.BAD_REQUEST
        if status is not None and not answered:
            time.sleep(pause)
            status, said, target = _once(link, "GET", patience)
        passing = status is None or status >= HTTPStatus.INTERNAL_SERVER_ERROR
        if not passing or attempt == TRIES:
            break
        time.sleep(pause * attempt)
    return status, said, target


def _once(link: str, method: str, patience: float) -> tuple[int | None, str, str]:
    request = urllib.request.Request(link, method=method, headers={"User-Agent": AGENT})
    try:
        with _ASK.open(request, timeout=patience) as answer:
            return answer.status, f"{answer.status}", ""
    except urllib.error.HTTPError as answer:
        return answer.code, f"{answer.code} {answer.reason}", answer.headers.get("Location", "")
    except TimeoutError:
        return None, f"no answer in {patience:g} s", ""
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        late = isinstance(reason, TimeoutError)
        return None, f"no answer in {patience:g} s" if late else str(reason), ""


def write_report(links: dict[str, list[str]], answers: dict[str, Answer], file: Path) -> None:
    """Write a row for each page and link, what needs a hand first."""
    order = (DEAD, MOVED, REFUSED, ALIVE)
    rows = sorted(
        (
            (page, link, answers[link].verdict, answers[link].said, answers[link].now_at)
            for link, pages in links.items()
            for page in pages
        ),
        key=lambda row: (order.index(row[2]), row),
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as report:
        writer = csv.writer(report, lineterminator="\n")
        writer.writerow(("page", "link", "verdict", "answer", "now_at"))
        writer.writerows(rows)


def main(arguments: list[str] | None = None) -> None:
    """Check all links, write the report, and fail when one is dead."""
    parser = command_line.parser(__spec__, "Ask whether links to other sites are alive.")
    parser.add_argument("--site", type=Path, default=SITE, help="the built site")
    parser.add_argument("--report", type=Path, default=REPORT, help="where the report goes")
    parser.add_argument("--timeout", type=float, default=PATIENCE, help="seconds for one answer")
    parser.add_argument("--pause", type=float, default=PAUSE, help="seconds between two questions")
    asked = parser.parse_args(arguments)
    links = collect(asked.site)
    if not links:
        raise SystemExit(f"{asked.site} holds no page with a link. Build it with: make site")
    hosts = len({urlsplit(link).netloc for link in links})
    print(f"Asking {hosts} hosts for {len(links)} addresses", flush=True)
    answers = check(links, asked.timeout, asked.pause)
    write_report(links, answers, asked.report)
    for link, answer in answers.items():
        if answer.verdict == DEAD:
            first, *others = links[link]
            more = f" and {len(others)} more" if others else ""
            print(f"  dead: {link} ({answer.said}), on {first}{more}")
    counts = Counter(answer.verdict for answer in answers.values())
    told = ", ".join(f"{counts[one]} {one}" for one in (ALIVE, MOVED, REFUSED, DEAD))
    print(f"{told}. The report: {asked.report}")
    if all(answer.is_silence for answer in answers.values()):
        print("No site answered at all. Is this computer on the network?")
    if counts[DEAD]:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
