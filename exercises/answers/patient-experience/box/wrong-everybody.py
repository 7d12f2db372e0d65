# Divides by everybody.
# score: 0
# says: "You divided by everybody"


def top_box(answers, question):
    column = answers[question].dropna()
    return (column == 4).sum() / len(answers)
