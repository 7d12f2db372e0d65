# Counts a mask.
# score: 4


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return (gap >= 2).groupby("candidate").sum()
