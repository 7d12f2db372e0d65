# Left as handed out.
# score: 0
# says: "not answered yet"


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    # Write your lines here, in place of the three dots.
    ...
