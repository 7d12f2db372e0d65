# Adds up payer by payer.
# score: 6


def parts(payers):
    a_visit = payers["planned"] / payers["planned_visits"]
    planned_share = payers["planned_visits"] / payers["planned_visits"].sum()
    at_mix = payers["visits"].sum() * planned_share
    found = {"quantity": 0, "mix": 0, "price": 0}
    for row, planned, usual in zip(payers.itertuples(), a_visit, at_mix):
        found["quantity"] += (usual - row.planned_visits) * planned
        found["mix"] += (row.visits - usual) * planned
        found["price"] += row.actual - row.visits * planned
    return pd.Series(found)
