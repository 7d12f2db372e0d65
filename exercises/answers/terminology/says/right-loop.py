# Goes through the words.
# score: 4


def says(terms, endings):
    pairs = terms.merge(endings, how="cross")
    pairs["length"] = pairs["ending"].str.len()
    both = zip(pairs["term"], pairs["ending"], strict=True)
    pairs = pairs[[term.endswith(ending) for term, ending in both]]
    found = {}
    for _, fits in pairs.groupby("term"):
        best = fits[fits["length"] == fits["length"].max()].iloc[0]
        found[best["means"]] = found.get(best["means"], 0) + 1
    return found
