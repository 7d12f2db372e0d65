"""The reader's own claims: which edits they can be put to, and what these find."""

from __future__ import annotations

import ipywidgets

from medoffice.billing.claims.reported_claims import (
    AMOUNT,
    CLAIM,
    DIAGNOSIS,
    MODIFIER,
    NPI,
    ROLES,
    SENT,
    SERVICE,
    SERVICE_DATE,
    ReportedClaims,
    propose,
    reported_claims,
)
from medoffice.labs import controls, own_file
from medoffice.labs.wording import count, wide_table
from medoffice.operations.trail import dollars
from medoffice.practice.exports import Export, read

SAMPLE = """Claim,Code,Charge,DOS,Submitted,Dx,Mod,NPI
7001,VISIT-4,244.00,6/2/25,6/4/25,I10,,1000000111
7001,TEST-1,19.00,6/2/25,6/4/25,,,1000000111
7002,VISIT-3,176.00,6/3/25,6/4/25,E11.9,,1000000112
7003,VISIT-3,176.00,6/9/25,6/4/25,J02.9,,1000000111
7004,VISIT-4,244.00,6/3/25,6/4/25,M54.50,,1000000111
7004,VISIT-4,244.00,6/3/25,6/4/25,M54.50,,1000000111
7005,TEST-2,0.00,6/3/25,6/4/25,Z00.00,,1000000111
7006,VISIT-3,176.00,6/4/25,6/4/25,I10,,1000000111
"""
NAMES = {
    CLAIM: "Claim number",
    SERVICE: "Service or code",
    AMOUNT: "Charge",
    SERVICE_DATE: "Date of service",
    SENT: "Day it was sent or entered",
    DIAGNOSIS: "First diagnosis",
    MODIFIER: "Modifier",
    NPI: "Clinician’s national number",
}
LONGEST_LIST = 20
HEADINGS = ["Claim", "Line of the file", "Where", "Stands there", "Expected", "What to do"]
TO_DO = (
    "Export the claims of a day or a week before they are sent, one line for each service, as a "
    "<strong>CSV</strong> file. Leave names, birth dates and member numbers out.",
    own_file.STAYS_HERE,
    "Check the columns. What the lab recognizes is filled in. An edit is tested where the file has "
    "its columns. What your scrubber knows of payers and patients is in no file, so this replaces "
    "none.",
)


class OwnClaimsLab(own_file.OwnFileLab):
    """Put claims in a file of the reader's to the edits."""

    STEPS = TO_DO
    SAMPLE = SAMPLE

    def __init__(self) -> None:
        self.columns: dict[str, ipywidgets.Dropdown] = {}
        self._choices = ipywidgets.VBox()
        super().__init__(self._choices)

    def _read(self, content: bytes) -> Export:
        return read(content)

    def _withdraw(self) -> None:
        self._choices.children = ()

    def _offer(self) -> None:
        proposed = propose(self.file.columns)
        options = own_file.column_options(self.file.columns, "not in the file")
        self.columns = {
            role: controls.choice(NAMES[role], options, proposed[role]) for role in ROLES
        }
        self._watch(self.columns.values(), self.refresh)
        self._choices.children = (
            controls.group("Columns of the file", list(self.columns.values())),
        )

    def measured(self) -> ReportedClaims:
        """Return what the edits find, with the columns as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_claims(self.file, own_file.chosen(self.columns))

    def _sentence(self, made: ReportedClaims) -> str:
        found = made.scrubbed
        return (
            f"In {self.name}, of {count(len(found.claims), 'claim')} {len(found.held):,} would be "
            f"stopped ({dollars(sum(found.held.values()))}). Clean claim rate: "
            f"{found.clean_rate:.1%}, by {count(len(made.tested), 'edit')}: "
            f"{', '.join(made.tested)}."
        )

    def _rows(self, made: ReportedClaims) -> tuple[list[str], list[list[str]]]:
        rows = [
            [
                finding.claim,
                "all" if finding.line is None else str(finding.line),
                finding.field.replace("_", " "),
                finding.found or "nothing",
                finding.expected,
                finding.edit.fix,
            ]
            for finding in made.scrubbed.findings[:LONGEST_LIST]
        ]
        return HEADINGS, rows

    def _shown(self, made: ReportedClaims, *, still: bool) -> str:
        findings = len(made.scrubbed.findings)
        if not findings:
            return ""
        more = f"the first {LONGEST_LIST} of " if findings > LONGEST_LIST else ""
        caption = f"To be put right: {more}{count(findings, 'finding')}"
        return wide_table(caption, *self._rows(made), of_words=True)
