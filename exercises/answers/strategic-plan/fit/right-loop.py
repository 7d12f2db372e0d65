# Goes through the figures.
# score: 4


def usable(figures, year):
    found = {}
    for row in figures.to_dict("records"):
        if pd.isna(row["year"]) or year - row["year"] > 5:
            continue
        if row["counted_as_ours"] and row["seen"]:
            found[row["line"]] = found.get(row["line"], 0) + 1
    return found
