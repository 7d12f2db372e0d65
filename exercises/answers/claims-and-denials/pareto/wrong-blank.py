# Left as handed out.
# score: 0
# says: "not answered yet"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    # Write your lines here, in place of the three dots.
    ...
