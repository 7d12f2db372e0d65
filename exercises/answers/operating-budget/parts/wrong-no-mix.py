# Gives volume as quantity.
# score: 1.2
# says: "You gave all that volume explains as quantity"


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    quantity = ((payers["visits"] - payers["planned_visits"]) * a_visit).sum()
    price = (payers["actual"] - payers["visits"] * a_visit).sum()
    return {"quantity": quantity, "mix": 0, "price": price}
