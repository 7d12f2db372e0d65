# Counts the best answers.
# score: 0
# says: "Divide by those who answered"


def top_box(answers, question):
    column = answers[question].dropna()
    return (column == 4).sum()
