# Drops what has no year first.
# score: 4


def usable(figures, year):
    known = figures.dropna(subset=["year"])
    known = known[known["year"] >= year - 5]
    known = known[known["counted_as_ours"]]
    return known[known["seen"]]["line"].value_counts()
