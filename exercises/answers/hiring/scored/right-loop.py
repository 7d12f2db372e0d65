# Goes through the questions.
# score: 5


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    total = 0
    for question in means.columns:
        total = total + means[question] * shares[question]
    return total
