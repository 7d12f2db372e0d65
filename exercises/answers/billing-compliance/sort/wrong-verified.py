# Verifies where nothing can be compared.
# score: 0
# says: "You verify what has nothing to compare"


def count_hits(hits):
    hits = hits.set_index("hit")
    differ = (hits["our_born"] - hits["list_born"]).dt.days.fillna(0) != 0
    return differ.map({True: "clear", False: "verify"}).value_counts()
