# Leaves out a gap of exactly two.
# score: 0
# says: "exactly two points belongs on the list"


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return (gap > 2).groupby("candidate").sum()
