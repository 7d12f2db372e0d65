# Turns the signs around.
# score: 0
# says: "The signs are turned around"


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    return {
        "quantity": ((payers["planned_visits"] - at_mix) * a_visit).sum(),
        "mix": ((at_mix - payers["visits"]) * a_visit).sum(),
        "price": (payers["visits"] * a_visit - payers["actual"]).sum(),
    }
