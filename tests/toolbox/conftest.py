import io
import shutil
import subprocess

import pytest
from openpyxl import load_workbook

SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def computed_together(tmp_path_factory):
    """Return a function that lets one start of LibreOffice compute several workbooks.

    It takes, by name, a workbook's bytes, what to type (sheet and cell to value) and the areas to
    clear before; and gives the computed workbooks by name.
    """
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed, so no formula of the workbook was computed")
    folder = tmp_path_factory.mktemp("recalculated")

    def compute(workbooks):
        for name, (content, typed, clear) in workbooks.items():
            book = load_workbook(io.BytesIO(content))
            for sheet, area in clear:
                for row in book[sheet][area]:
                    for cell in row:
                        cell.value = None
            for (sheet, address), value in typed.items():
                book[sheet][address] = value
            book.save(folder / f"{name}.xlsx")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            [SOFFICE, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
             "--outdir", folder / "out", *(folder / f"{name}.xlsx" for name in workbooks)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return {
            name: load_workbook(folder / "out" / f"{name}.xlsx", data_only=True)
            for name in workbooks
        }

    return compute


@pytest.fixture(scope="module")
def computed(computed_together):
    """Return a function that types into a workbook and lets LibreOffice compute it."""

    def compute(workbook, typed, clear=()):
        return computed_together({"typed": (workbook, typed, clear)})["typed"]

    return compute
