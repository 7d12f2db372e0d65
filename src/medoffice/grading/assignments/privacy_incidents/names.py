"""What classes call the things of the assignment `privacy-incidents`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "took": "days_until_told, told_after",
        "days_left": "days_open, left_to_tell",
        "hhs_left": "left_for_hhs, hhs_days",
        "to_tell": "breaches, must_be_told",
        "after_leaving": "used_after_leaving, late_logins",
    },
    columns={
        "incident": "incident_no, case_no",
        "happened": "took_place, occurred",
        "discovered": "noticed, detected",
        "people": "patients, persons",
        "told": "informed, notified",
        "secured": "encrypted, locked",
        "information": "info_score, kind_of_info",
        "receiver": "receiver_score, who_got_it",
        "seen": "seen_score, was_viewed",
        "reduced": "reduced_score, mitigated",
        "written": "documented, on_paper",
        "account": "login, user_account",
        "left_on": "last_day, gone_since",
        "patient": "patient_no, patient_key",
        "action": "did_what, event",
    },
    arguments={
        "incidents": "cases, incident_log",
        "log": "access_log, audit_trail",
        "accounts": "logins, user_list",
    },
)
