# Takes the shortest.
# score: 0
# says: "You took the shortest ending that fits"


def says(terms, endings):
    pairs = terms.merge(endings, how="cross")
    pairs["length"] = pairs["ending"].str.len()
    both = zip(pairs["term"], pairs["ending"], strict=True)
    pairs = pairs[[term.endswith(ending) for term, ending in both]]
    shortest = pairs.sort_values("length").groupby("term").head(1)
    return shortest.groupby("means").size()
