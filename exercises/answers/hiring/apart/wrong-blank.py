# Left as handed out.
# score: 0
# says: "not answered yet"


def apart(scores):
    by_answer = scores.groupby(["candidate", "question"])["score"]
    gap = by_answer.max() - by_answer.min()
    # Write your lines here, in place of the three dots.
    ...
