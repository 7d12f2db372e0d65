# Left as handed out.
# score: 0
# says: "not answered yet"


def scored(scores, weights):
    shares = weights.set_index("question")["weight"] / weights["weight"].sum()
    means = scores.groupby(["candidate", "question"])["score"].mean().unstack()
    # Write your lines here, in place of the three dots.
    ...
