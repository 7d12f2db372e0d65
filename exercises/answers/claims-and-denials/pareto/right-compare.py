# Adds up for each cause all that are as large or larger.
# score: 4


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    return sizes.map(lambda size: sizes[sizes >= size].sum()) / sizes.sum()
