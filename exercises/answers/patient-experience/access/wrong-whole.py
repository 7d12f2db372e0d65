# Takes those who answered everything.
# score: 0
# says: "You took only those who answered every question"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    whole = asked.dropna()
    return (whole == 4).mean().mean()
