"""The charge-capture audit form: plan, findings, score, charges late or missing, follow-up."""

from medoffice.toolbox.coding import charges, findings, follow_up, plan, sample, score
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Fill in the Plan, have it signed and dated, and only then draw. The live lab of the chapter "
    "draws a sample from a seed; so does any statistics program.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Enter one row for each visit drawn in Findings, in the order of the draw. The reviewer fills "
    "in the level that the note supports (0 if nothing can be billed) and why.",
    "Type the clinicians into Score, spelled as in Findings. Rates, intervals and money appear. "
    "Talk about intervals, and never multiply the money out.",
    "Each Monday, put last week's completed visits that have no charge, or a late one, into "
    "Charges, with a next step.",
    "Write into Follow-up what was done, by whom and when: corrected claims, refunds, teaching, "
    "next audit.",
)
MIND = (
    "Use the number of the visit in place of names and birth dates. The levels and codes you "
    "type come from your own licensed code book; none are in this file.",
    "If you fear that the answer may be bad, speak with a health care lawyer before you begin.",
)
WORKBOOK = Workbook(
    title="Charge-capture audit form",
    chapter="Coding for managers",
    steps=STEPS,
    mind=MIND,
    parts={
        "Plan": plan.fill,
        "Findings": findings.fill,
        "Score": score.fill,
        "Charges": charges.fill,
        "Follow-up": follow_up.fill,
    },
)
