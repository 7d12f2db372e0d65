# Takes the mean of the weighted points.
# score: 0
# says: "You took the mean of the weighted points"


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    return (means * shares).mean(axis=1)
