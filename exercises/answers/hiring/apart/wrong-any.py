# Counts every gap.
# score: 0
# says: "You counted every answer with a gap"


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return (gap > 0).groupby("candidate").sum()
