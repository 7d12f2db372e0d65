# Looks at the days between.
# score: 5


def count_hits(hits):
    hits = hits.set_index("hit")
    days = (hits["our_born"] - hits["list_born"]).dt.days
    clear, ask = (days.abs() > 0).sum(), days.isna().sum()
    return {"clear": clear, "ask": ask, "verify": len(hits) - clear - ask}
