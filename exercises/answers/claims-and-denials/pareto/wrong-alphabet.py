# Does not sort.
# score: 0
# says: "order of the alphabet"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    return sizes.cumsum() / sizes.sum()
