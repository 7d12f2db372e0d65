# Adds up the gaps.
# score: 0
# says: "You added up the gaps"


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return gap.groupby("candidate").sum()
