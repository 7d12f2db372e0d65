"""A reader without an instructor finds the assignment in JupyterLab on the site, with its data."""

import json
from urllib.parse import urljoin


def test_the_chapter_opens_the_student_version(visit, site):
    page = visit().open("book/scheduling/patient-access.html")
    link = page.get_by_role("link", name="Open the assignment").get_attribute("href")
    folder, _, notebook = urljoin(page.url, link).split("?path=")[1].rpartition("/")
    files = f"{site}/lite/files/{folder}"
    cells = page.request.get(f"{files}/{notebook}").json()["cells"]
    assert "HIDDEN TESTS" not in json.dumps(cells)
    assert any("Write your lines here" in "".join(cell["source"]) for cell in cells)
    for table in ("bookings", "open-slots"):
        assert page.request.get(f"{files}/data/{table}.csv").ok
