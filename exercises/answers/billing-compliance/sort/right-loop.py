# Goes through the hits.
# score: 5


def count_hits(hits):
    hits = hits.set_index("hit")
    found = {}
    for name, hit in hits.iterrows():
        if pd.isna(hit["our_born"]) or pd.isna(hit["list_born"]):
            word = "ask"
        elif hit["our_born"] == hit["list_born"]:
            word = "verify"
        else:
            word = "clear"
        found[word] = found.get(word, 0) + 1
    return found
