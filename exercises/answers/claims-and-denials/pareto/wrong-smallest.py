# Begins with the smallest.
# score: 0
# says: "You began with the smallest"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    in_order = sizes.sort_values()
    return in_order.cumsum() / in_order.sum()
