# Goes through the questions.
# score: 5


def access_score(answers):
    asked = answers[["soon_when_ill", "soon_for_checkup", "answer_same_day"]]
    shares = []
    for name in asked.columns:
        given = asked[name].dropna()
        shares.append((given == 4).mean())
    return sum(shares) / len(shares)
