# Gives own shares.
# score: 0
# says: "each cause its own share"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    return sizes / sizes.sum()
