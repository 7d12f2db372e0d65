"""What is planted in claims and payments, for the instructor's key."""

from __future__ import annotations

from medoffice.practice.generate.claims.office import Office
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.scrubber import OVERRIDDEN
from medoffice.practice.generate.services.payers import CHANGED_BY, CHANGED_GROUP, CHANGED_ON
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.generate.world import World


def tell(world: World, office: Office, parameters: ClaimParameters) -> None:
    """Tell the stories that took place in the years at hand."""
    start, end = world.parameters.start, world.parameters.end
    p, forgetful = parameters, office.claim_desk.forgetful
    if start <= CHANGED_ON <= end:
        world.tell(
            "authorization-denials",
            "adjustments",
            f"reason 197 on claims of payer {CHANGED_BY} for visits from {CHANGED_ON} on, "
            f"services {', '.join(CHANGED_GROUP)}",
            "The payer began to ask for authorization for a group of small procedures. Nobody "
            "changed the way visits are booked, and denials for missing authorization jump.",
        )
    mondays_from = TrackingParameters().mondays_from
    if start <= mondays_from <= end:
        world.tell(
            "monday-denials",
            "adjustments",
            f"reasons 27 and 109 on first claims, by weekday of the visit, from {mondays_from} on",
            "Claims that went to a payer whose coverage had ended are mostly of Monday visits, "
            "for which the front desk no longer checks.",
        )
    if start <= p.forgets_modifier_from <= end:
        overridden = sum(edit.action == OVERRIDDEN for edit in office.scrubber.edits)
        world.tell(
            "missing-modifier",
            "claim_lines",
            f"first claims of staff {forgetful} sent from {p.forgets_modifier_from} on: lines "
            "without modifier whose charge has modifier 25, beside "
            f"{' or '.join(p.forgets_beside)}; claim_edits with action overridden",
            f"One biller overrides the edit and sends {overridden} claims without modifier 25 "
            "when an injection was given at the visit. They come back with reason 97 or 4; the "
            "other biller has none.",
        )
    if start <= p.underpaid_from <= end:
        world.tell(
            "underpaid-service",
            "remittance_lines",
            f"payer {p.underpays}, service {p.underpaid_service}, visits from "
            f"{p.underpaid_from} on: allowed against fee_schedules.allowed",
            f"The payer allows {p.underpaid_percent} % of the contract's price, and the rest was "
            "adjusted as if it were contractual (CO-45).",
        )
    if office.review.found:
        world.tell(
            "medicare-credit",
            "credit_balances",
            "owed_to MCR, cause level-too-high, resolved_on empty",
            f"A review on {p.reviewed_on} found {len(office.review.found)} Medicare visits of "
            f"{p.review_of} charged one level too high. Patients and second payers were "
            "refunded within weeks; Medicare was not, though its 60 days are over "
            "(42 CFR 401.305).",
        )
