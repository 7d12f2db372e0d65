# Counts by ending.
# score: 0
# says: "You counted by ending"


def says(terms, endings):
    pairs = terms.merge(endings, how="cross")
    pairs["length"] = pairs["ending"].str.len()
    both = zip(pairs["term"], pairs["ending"], strict=True)
    pairs = pairs[[term.endswith(ending) for term, ending in both]]
    longest = pairs.sort_values("length").groupby("term").tail(1)
    return longest.groupby("ending").size()
