# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    return {"A": 1, "B": 1}
