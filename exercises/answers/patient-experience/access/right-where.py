# Leaves the empty cells empty.
# score: 5


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    best = (asked == 4).astype(float).where(asked.notna())
    return best.mean().mean()
