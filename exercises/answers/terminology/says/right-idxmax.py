# Finds the longest row.
# score: 4


def says(terms, endings):
    pairs = terms.merge(endings, how="cross")
    pairs["length"] = pairs["ending"].str.len()
    both = zip(pairs["term"], pairs["ending"], strict=True)
    pairs = pairs[[term.endswith(ending) for term, ending in both]]
    rows = pairs.groupby("term")["length"].idxmax()
    return pairs.loc[rows, "means"].value_counts()
