"""What the lab *Patient access* offers its reader."""

from __future__ import annotations

from medoffice.labs.export_lab import ExportLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.template_lab import TemplateLab

__all__ = ["compare_templates", "need_pandas", "try_your_own_export"]


def compare_templates() -> TemplateLab:
    """Return the simulator: two plans for a morning, on the same patients, side by side."""
    return TemplateLab()


def try_your_own_export() -> ExportLab:
    """Return the lab that measures no-shows and lead time on a report of the reader's own."""
    return ExportLab()
