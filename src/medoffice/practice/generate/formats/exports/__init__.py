"""Reports as the practice-management system hands them over: workbooks made to be printed."""

from __future__ import annotations

from datetime import datetime, time

from medoffice.practice.generate.formats.exports import aging, appointments, daily
from medoffice.practice.generate.formats.exports.report import Report
from medoffice.practice.generate.formats.parameters import FormatParameters
from medoffice.practice.generate.world import World

__all__ = ["Report", "reports"]

RUN_AT = time(7, 5)


def reports(world: World, parameters: FormatParameters) -> list[Report]:
    """Write the reports of the practice."""
    run = datetime.combine(parameters.reports_run_on, RUN_AT)
    tables = world.tables
    return [
        aging.report(tables, parameters.aged_on, run),
        daily.report(tables, parameters.month_from, run),
        appointments.report(tables, parameters.claims_from, run),
    ]
