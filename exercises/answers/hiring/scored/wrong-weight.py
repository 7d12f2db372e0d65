# Multiplies by the weight.
# score: 0
# says: "You multiplied by the weight itself"


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    return (means * weights.set_index("question")["weight"]).sum(axis=1)
