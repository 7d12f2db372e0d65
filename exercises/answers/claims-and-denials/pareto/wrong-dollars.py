# Does not divide.
# score: 0
# says: "You gave dollars"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    return sizes.sort_values(ascending=False).cumsum()
