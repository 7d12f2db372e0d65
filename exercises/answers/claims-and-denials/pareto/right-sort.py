# Sorts, adds up, divides.
# score: 4


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    largest_first = sizes.sort_values(ascending=False)
    return largest_first.cumsum() / largest_first.sum()
