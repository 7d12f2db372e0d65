"""Every link on every page leads somewhere, and every file offered is there."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest


@pytest.fixture(scope="module")
def fetched():
    return {}


def test_links_of_a_page_are_alive(visit, site, path, fetched):
    page = visit().open(path)
    links = page.eval_on_selector_all(
        "a[href], img[src], source[src], iframe[src]",
        "all => all.map(e => e.getAttribute('href') || e.getAttribute('src'))",
    )
    dead = []
    for link in dict.fromkeys(links):
        address, fragment = urldefrag(urljoin(page.url, link))
        if not address.startswith(site):
            assert urlsplit(address).scheme in {"https", "mailto", "tel", "data"}, link
            continue
        if address not in fetched:
            answer = page.request.get(address)
            fetched[address] = answer.text() if "html" in answer.headers["content-type"] else ""
            if not answer.ok:
                dead.append(link)
                continue
        if fragment and f'id="{unquote(fragment)}"' not in fetched[address]:
            dead.append(link)
    assert dead == []


def test_every_download_has_something_in_it(visit, every_path):
    offered = set()
    for path in every_path:
        page = visit().open(path)
        for link in page.locator("a.download, a[download]").all():
            offered.add(urljoin(page.url, link.get_attribute("href")))
    assert len(offered) >= 2
    for address in offered:
        if address.startswith("data:"):
            # What a lab made is in the link itself.
            assert len(address) > 100, address
            continue
        answer = page.request.get(address)
        # The smallest table has three rows.
        least = 100 if address.endswith(".csv") else 1000
        assert answer.ok and len(answer.body()) > least, address


def test_a_live_lab_link_names_a_notebook_that_is_served(visit, site):
    page = visit().open("book/index.html")
    link = urljoin(page.url, page.locator("a.lab-button").first.get_attribute("href"))
    notebook = link.split("?path=")[1]
    answer = page.request.get(f"{site}/lite/files/{notebook}")
    assert answer.ok and answer.json()["cells"]
