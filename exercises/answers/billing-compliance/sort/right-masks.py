# Overwrites by tests.
# score: 5


def count_hits(hits):
    hits = hits.set_index("hit")
    found = pd.Series("clear", index=hits.index)
    found[hits["our_born"] == hits["list_born"]] = "verify"
    found[hits["our_born"].isna() | hits["list_born"].isna()] = "ask"
    return found.value_counts()
