# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def objective_scores(results):
    return {"phones": 0.75, "results": 0.25, "claims": 2 / 3}
