"""Every download of the course, by file name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from medoffice.toolbox import (
    appeal_letters,
    billing_compliance,
    case_flow,
    coding,
    contracts,
    data_map,
    denial_log,
    evidence_log,
    front_end,
    hiring,
    operating_budget,
    par_levels,
    patient_access,
    patient_experience,
    postings,
    privacy,
    receivables,
    records,
    running_the_day,
    safety,
    strategy,
    terminology,
    time_clock_audit,
    training,
    vaccine_log,
    vendors,
    working_with_numbers,
)
from medoffice.toolbox.evaluations import evaluation_forms, improvement_form, self_evaluation
from medoffice.toolbox.leading import corrective_action, exit_interview, stay_interview
from medoffice.toolbox.records import policy_form
from medoffice.toolbox.safety import exposure_plan, incident_report
from medoffice.toolbox.staff_schedules import call_off_log, pto_calendar, staffing
from medoffice.toolbox.strategy import plan_form

DOWNLOADS: dict[str, Callable[[], bytes]] = {
    "abbreviation-list.xlsx": terminology.ABBREVIATIONS.content,
    "appeal-letters.docx": appeal_letters.letters,
    "breach-assessment.docx": privacy.assessment,
    "call-off-log.xlsx": call_off_log.WORKBOOK.content,
    "capital-request.docx": vendors.document,
    "charge-capture-audit.xlsx": coding.WORKBOOK.content,
    "competence-sign-off.docx": training.sign_off,
    "compliance-work-plan.xlsx": billing_compliance.WORKBOOK.content,
    "complaint-letters.docx": patient_experience.letters,
    "complaint-log.xlsx": patient_experience.WORKBOOK.content,
    "contract-calendar.xlsx": vendors.CALENDAR.content,
    "corrective-action.docx": corrective_action.document,
    "data-map.xlsx": data_map.WORKBOOK.content,
    "denial-log.xlsx": denial_log.WORKBOOK.content,
    "downtime-kit.docx": running_the_day.downtime_kit,
    "exposure-control-plan.docx": exposure_plan.document,
    "evidence-log.xlsx": evidence_log.WORKBOOK.content,
    "evaluation-forms.docx": evaluation_forms.document,
    "huddle-agenda.docx": running_the_day.huddle_agenda,
    "improvement-plan.docx": improvement_form.document,
    "incident-report.docx": incident_report.document,
    "interview-guide.docx": hiring.document,
    "exit-interview.docx": exit_interview.document,
    "month-end-receivables.xlsx": receivables.WORKBOOK.content,
    "opening-and-closing.xlsx": running_the_day.WORKBOOK.content,
    "one-page-plan.docx": plan_form.document,
    "operating-budget.xlsx": operating_budget.WORKBOOK.content,
    "orientation-checklist.xlsx": hiring.WORKBOOK.content,
    "par-levels.xlsx": par_levels.WORKBOOK.content,
    "patient-financial-policy.docx": front_end.document,
    "patient-access-log.xlsx": patient_access.WORKBOOK.content,
    "patient-survey.docx": patient_experience.survey,
    "payer-contract-checklist.docx": contracts.document,
    "privacy-workbook.xlsx": privacy.WORKBOOK.content,
    "posting-templates.docx": postings.document,
    "pto-calendar.xlsx": pto_calendar.WORKBOOK.content,
    "policy-template.docx": policy_form.document,
    "report-log.xlsx": working_with_numbers.WORKBOOK.content,
    "resume-scoring.xlsx": postings.WORKBOOK.content,
    "retention-schedule.xlsx": records.WORKBOOK.content,
    "safety-walk-through.xlsx": safety.WORKBOOK.content,
    "scorecard.xlsx": strategy.WORKBOOK.content,
    "self-evaluation.docx": self_evaluation.document,
    "staffing-workbook.xlsx": staffing.WORKBOOK.content,
    "time-clock-audit.xlsx": time_clock_audit.WORKBOOK.content,
    "stay-interview.docx": stay_interview.document,
    "tracking-logs.xlsx": case_flow.WORKBOOK.content,
    "training-attestation.docx": training.attestation,
    "training-matrix.xlsx": training.WORKBOOK.content,
    "vaccine-storage-log.xlsx": vaccine_log.WORKBOOK.content,
    "vendor-scorecard.xlsx": vendors.SCORECARD.content,
    "visit-estimates.xlsx": front_end.WORKBOOK.content,
    "visit-map.xlsx": terminology.VISIT_MAP.content,
    "who-may-do-what.docx": terminology.document,
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
