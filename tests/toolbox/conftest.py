import io
import shutil
import subprocess

import pytest
from openpyxl import load_workbook

SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def computed(tmp_path_factory):
    """Return a function that types into a workbook and lets LibreOffice compute it."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed, so no formula of the workbook was computed")
    folder = tmp_path_factory.mktemp("recalculated")

    def compute(workbook, typed, clear=()):
        book = load_workbook(io.BytesIO(workbook))
        for sheet, area in clear:
            for row in book[sheet][area]:
                for cell in row:
                    cell.value = None
        for (sheet, address), value in typed.items():
            book[sheet][address] = value
        book.save(folder / "typed.xlsx")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            [SOFFICE, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
             "--outdir", folder / "out", folder / "typed.xlsx"],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return load_workbook(folder / "out" / "typed.xlsx", data_only=True)

    return compute
