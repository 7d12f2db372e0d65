# Throws all answers together.
# score: 0
# says: "You threw all answers together"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    return (asked == 4).sum().sum() / asked.count().sum()
