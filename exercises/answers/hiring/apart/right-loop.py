# Goes through the answers.
# score: 4


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    found = {}
    for (candidate, question), points in gap.items():
        found[candidate] = found.get(candidate, 0) + (1 if points >= 2 else 0)
    return found
