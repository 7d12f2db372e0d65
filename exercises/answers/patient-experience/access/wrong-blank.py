# Left as handed out.
# score: 0
# says: "not answered yet"


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    # Write your lines here, in place of the three dots.
    ...
