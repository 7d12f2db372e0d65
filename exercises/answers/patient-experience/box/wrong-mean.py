# Gives the mean of the answers.
# score: 0
# says: "That is the mean of the answers"


def top_box(answers, question):
    column = answers[question].dropna()
    return column.mean()
