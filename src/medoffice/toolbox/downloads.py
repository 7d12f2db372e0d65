"""Every download of the course, by file name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from medoffice.toolbox import (
    appeal_letters,
    case_flow,
    coding,
    data_map,
    denial_log,
    front_end,
    patient_access,
    receivables,
    working_with_numbers,
)
from medoffice.toolbox.staff_schedules import call_off_log, pto_calendar, staffing

DOWNLOADS: dict[str, Callable[[], bytes]] = {
    "appeal-letters.docx": appeal_letters.letters,
    "call-off-log.xlsx": call_off_log.workbook,
    "charge-capture-audit.xlsx": coding.workbook,
    "data-map.xlsx": data_map.workbook,
    "denial-log.xlsx": denial_log.workbook,
    "month-end-receivables.xlsx": receivables.workbook,
    "patient-financial-policy.docx": front_end.document,
    "patient-access-log.xlsx": patient_access.workbook,
    "pto-calendar.xlsx": pto_calendar.workbook,
    "report-log.xlsx": working_with_numbers.workbook,
    "staffing-workbook.xlsx": staffing.workbook,
    "tracking-logs.xlsx": case_flow.workbook,
    "visit-estimates.xlsx": front_end.workbook,
}


def write_all(folder: Path | str) -> list[Path]:
    """Write every download.

    Parameters
    ----------
    folder : path
        Where to; made if it does not exist. Files of the same name are replaced.

    Returns
    -------
    list of pathlib.Path
        The files, in order of name. Their bytes are the same each time.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, make in sorted(DOWNLOADS.items()):
        (folder / name).write_bytes(make())
        written.append(folder / name)
    return written
