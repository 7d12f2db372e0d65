# Adds up without shares.
# score: 0
# says: "You added up the points without the shares"


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    return means.sum(axis=1)
