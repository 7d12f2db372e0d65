"""Working denials: each biller's queue, what is tried, and what comes of it."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.claims import reasons
from medoffice.practice.generate.claims.claim_desk import ClaimDesk
from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.insurance import OnFile
from medoffice.practice.generate.claims.judgement import Judgement
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.payers import APPEAL_TAKES, REOPENING_TAKES, Payers
from medoffice.practice.generate.claims.visits import Claim, Visit
from medoffice.practice.generate.workdays import Workdays

# What came of a denial; an open one has no outcome.
PAID, DENIED_AGAIN, TO_PATIENT, WRITTEN_OFF = "paid", "denied-again", "to-patient", "written-off"


@dataclass(slots=True, eq=False)
class Denial:
    """A denied claim in the log of denials."""

    claim: Claim
    reason: str
    lines: list[int]
    amount: int  # billed for the denied lines, in cents
    posted_on: date
    staff_id: str
    action: str | None = None
    worked_on: date | None = None
    outcome: str | None = None
    closed_on: date | None = None


class DenialDesk:
    """Two queues, one for each biller, worked first come first served."""

    def __init__(
        self,
        clock: Clock,
        workdays: Workdays,
        claim_desk: ClaimDesk,
        payers: Payers,
        judgement: Judgement,
        on_file: OnFile,
        parameters: ClaimParameters,
        rng: random.Random,
    ) -> None:
        """Start with empty queues."""
        self._clock, self._workdays, self._rng, self.p = clock, workdays, rng, parameters
        self._claim_desk, self._payers, self._judgement = claim_desk, payers, judgement
        self._on_file = on_file
        self._queues: dict[str, deque[Denial]] = {b: deque() for b in claim_desk.billers}
        self._open: dict[Claim, Denial] = {}
        self.log: list[Denial] = []
        # Given by the office: how a denied amount leaves the insurer's part of an account, and
        # what follows once a denial is closed.
        self.give_up: Callable[[Claim, list[int], str], None]
        self.to_patient: Callable[[Claim, list[int]], None]
        self.closed: Callable[[Visit], None]

    def decided(self, claim: Claim) -> None:
        """Log what a first payer's decision refused, and close the denial it answers, if any."""
        earlier = self._open.get(claim) or (claim.replaces and self._open.get(claim.replaces))
        if claim.refused:
            self._log(claim)
        if earlier:
            self._close(earlier, DENIED_AGAIN if claim.refused else PAID)

    def _log(self, claim: Claim) -> None:
        """Log a claim that was denied in whole or in part, and queue it."""
        refused = claim.refused
        reason = next(iter(refused.values())).reason
        amount = sum(line.billed for line in claim.lines if line.number in refused)
        staff_id = self._claim_desk.biller(claim.visit)
        denial = Denial(claim, reason, list(refused), amount, self._clock.today, staff_id)
        self.log.append(denial)
        self._open[claim] = denial
        claim.visit.open_denials += 1
        if amount < self.p.too_small:
            late = self._clock.today + timedelta(days=self.p.given_up_after)
            self._clock.at(self._workdays.on_or_after(late), self._not_worked, denial)
        else:
            listed = self._clock.today + timedelta(days=self._rng.randint(*self.p.listed_after))
            self._clock.at(listed, self._queues[staff_id].append, denial)

    def start(self, first: date) -> None:
        """Begin the daily work on a day."""
        self._clock.at(self._workdays.on_or_after(first), self._work_a_day)

    def _work_a_day(self) -> None:
        for queue in self._queues.values():
            number = int(self.p.denials_a_day + self._rng.random())
            for _ in range(min(number, len(queue))):
                self._work(queue.popleft())
        self._clock.at(self._workdays.after(self._clock.today, 1), self._work_a_day)

    def _work(self, denial: Denial) -> None:
        """Try what the reason suggests."""
        claim, today = denial.claim, self._clock.today
        reason = reasons.DENIALS[denial.reason]
        denial.worked_on, denial.action = today, reason.action
        works = self._rng.random() < reason.works
        appeal_by = self._judgement.appeal_deadline(
            claim.payer_id, claim.visit.day, claim.decided_on
        )
        if reason.action == reasons.REBILL:
            self._rebill(denial)
        elif reason.action == reasons.BILL_PATIENT:
            self.to_patient(claim, denial.lines)
            self._close(denial, TO_PATIENT)
        elif reason.action == reasons.GIVE_UP or today > appeal_by:
            self._give_up(denial, reasons.GIVE_UP)
        elif reason.action == reasons.APPEAL:
            self._appeal(denial, reasons.APPEAL, works, APPEAL_TAKES)
        elif not works:
            self._give_up(denial, reasons.GIVE_UP)
        elif claim.payer_id == "MCR" and len(denial.lines) < len(claim.lines):
            # Medicare takes no corrected claim for one it has paid in part; a clerical error is
            # put right by reopening the claim (42 CFR 405.980).
            self._appeal(denial, reasons.REOPEN, works, REOPENING_TAKES)
        else:
            self._claim_desk.again(claim, claim.coverage)

    def _appeal(self, denial: Denial, action: str, works: bool, takes: tuple[int, int]) -> None:
        denial.action = action
        if works:
            self._payers.reconsider(denial.claim, denial.lines, takes)
        else:
            answer = self._clock.today + timedelta(days=self._rng.randint(*takes))
            self._clock.at(self._workdays.on_or_after(answer), self._give_up, denial, action)

    def _rebill(self, denial: Denial) -> None:
        """Find out who insured the patient that day; without anybody, the patient pays."""
        claim = denial.claim
        coverage = self._on_file.correct(claim.visit.patient["patient_id"], claim.visit.day)
        if coverage:
            self._claim_desk.again(claim, coverage)
        else:
            denial.action = reasons.BILL_PATIENT
            self.to_patient(claim, denial.lines)
            self._close(denial, TO_PATIENT)

    def _not_worked(self, denial: Denial) -> None:
        if denial.closed_on is None:
            self._give_up(denial, None)

    def _give_up(self, denial: Denial, action: str | None) -> None:
        denial.action = action
        self.give_up(denial.claim, denial.lines, denial.reason)
        self._close(denial, WRITTEN_OFF)

    def _close(self, denial: Denial, outcome: str) -> None:
        denial.outcome, denial.closed_on = outcome, self._clock.today
        del self._open[denial.claim]
        denial.claim.visit.open_denials -= 1
        self.closed(denial.claim.visit)
