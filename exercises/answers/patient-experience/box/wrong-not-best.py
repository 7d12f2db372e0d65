# Gives those that are not the best.
# score: 0
# says: "did not give the best answer"


def top_box(answers, question):
    column = answers[question].dropna()
    return (column != 4).mean()
