# Gives a share.
# score: 0
# says: "That is the share of answers"


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return (gap >= 2).groupby("candidate").mean()
