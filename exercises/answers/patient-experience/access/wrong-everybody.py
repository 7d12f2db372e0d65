# Divides by everybody.
# score: 0
# says: "You divided by everybody"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    return (asked == 4).mean().mean()
