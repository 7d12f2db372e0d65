# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    return {"A": 4.125, "B": 3.5}
