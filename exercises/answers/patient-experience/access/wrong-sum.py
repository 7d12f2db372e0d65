# Adds the shares up.
# score: 0
# says: "You added the shares up"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    return ((asked == 4).sum() / asked.count()).sum()
