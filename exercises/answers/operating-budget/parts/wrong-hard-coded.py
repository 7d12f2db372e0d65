# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    return {"quantity": -8_000, "mix": -7_000, "price": -1_000}
