# Counts in each column.
# score: 5


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    shares = (asked == 4).sum() / asked.count()
    return shares.mean()
