# Works with whole columns.
# score: 6


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    return {
        "quantity": ((at_mix - payers["planned_visits"]) * a_visit).sum(),
        "mix": ((payers["visits"] - at_mix) * a_visit).sum(),
        "price": (payers["actual"] - payers["visits"] * a_visit).sum(),
    }
