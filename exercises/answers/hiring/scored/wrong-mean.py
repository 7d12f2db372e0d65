# Takes the plain mean.
# score: 0
# says: "You took the plain mean"


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    return means.mean(axis=1)
