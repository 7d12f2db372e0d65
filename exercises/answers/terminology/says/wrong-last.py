# Takes the last that fits.
# score: 0
# says: "You took the last ending that fits"


def says(terms, endings):
    pairs = terms.merge(endings, how="cross")
    pairs["length"] = pairs["ending"].str.len()
    both = zip(pairs["term"], pairs["ending"], strict=True)
    pairs = pairs[[term.endswith(ending) for term, ending in both]]
    return pairs.groupby("term").tail(1).groupby("means").size()
