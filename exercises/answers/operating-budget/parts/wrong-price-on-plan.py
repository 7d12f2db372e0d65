# Price on planned visits.
# score: 0
# says: "You used the planned ones"


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    change = payers["actual"] / payers["visits"] - a_visit
    return {
        "quantity": ((at_mix - payers["planned_visits"]) * a_visit).sum(),
        "mix": ((payers["visits"] - at_mix) * a_visit).sum(),
        "price": (change * payers["planned_visits"]).sum(),
    }
