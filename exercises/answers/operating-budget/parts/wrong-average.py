# Takes a plain average.
# score: 0
# says: "You took the plain average"


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    quantity = (payers["visits"].sum() - payers["planned_visits"].sum()) * a_visit.mean()
    volume = ((payers["visits"] - payers["planned_visits"]) * a_visit).sum()
    price = (payers["actual"] - payers["visits"] * a_visit).sum()
    return {"quantity": quantity, "mix": volume - quantity, "price": price}
