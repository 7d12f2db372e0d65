# Turns it around.
# score: 0
# says: "You turned it around"


def count_hits(hits):
    hits = hits.set_index("hit")
    days = (hits["our_born"] - hits["list_born"]).dt.days
    return {"ask": days.isna().sum(), "clear": (days == 0).sum(), "verify": (days.abs() > 0).sum()}
