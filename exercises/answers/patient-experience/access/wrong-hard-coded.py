# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    return (3 / 4 + 3 / 5 + 1 / 2) / 3
