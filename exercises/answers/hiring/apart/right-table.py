# Lays the gaps out as a table.
# score: 4


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return (gap.unstack() > 1).sum(axis=1)
