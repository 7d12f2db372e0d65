# Clears where nothing can be compared.
# score: 0
# says: "You cleared hits without a second birth date"


def count_hits(hits):
    hits = hits.set_index("hit")
    same = hits["our_born"] == hits["list_born"]
    return same.map({True: "verify", False: "clear"}).value_counts()
