# Takes the first question alone.
# score: 0
# says: "the first question alone"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    return ((asked == 4).sum() / asked.count()).iloc[0]
