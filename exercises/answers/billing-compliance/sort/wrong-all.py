# Asks about everybody.
# score: 0
# says: "You ask about everybody"


def count_hits(hits):
    hits = hits.set_index("hit")
    return {"ask": len(hits)}
