# Goes down the list.
# score: 4


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    together, so_far = {}, 0
    for cause in sizes.sort_values(ascending=False).index:
        so_far = so_far + sizes[cause]
        together[cause] = so_far / sizes.sum()
    return together
