# Uses the dot product.
# score: 5


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    return means.dot(shares)
