# Left as handed out.
# score: 0
# says: "not answered yet"


def says(terms, endings):
    pairs = terms.merge(endings, how="cross")
    pairs["length"] = pairs["ending"].str.len()
    both = zip(pairs["term"], pairs["ending"], strict=True)
    pairs = pairs[[term.endswith(ending) for term, ending in both]]
    # Write your lines here, in place of the three dots.
    ...
