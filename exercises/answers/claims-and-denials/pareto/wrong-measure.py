# Always takes what was billed.
# score: 2.4
# says: "another measure"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    billed = denials.groupby("cause")["billed"].sum().sort_values(ascending=False)
    return billed.cumsum() / billed.sum()
