# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def pareto(denials, measure):
    sizes = denials.groupby("cause")[measure].sum()
    return {"registration": 0.56, "coding": 0.96, "benefits": 1}
