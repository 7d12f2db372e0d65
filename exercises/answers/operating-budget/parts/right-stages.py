# Goes from one total to the next.
# score: 6


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    totals = [
        payers["planned"].sum(),
        (at_mix * a_visit).sum(),
        (payers["visits"] * a_visit).sum(),
        payers["actual"].sum(),
    ]
    quantity, mix, price = [after - before for before, after in zip(totals, totals[1:])]
    return {"quantity": quantity, "mix": mix, "price": price}
