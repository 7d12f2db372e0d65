# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def top_box(answers, question):
    column = answers[question].dropna()
    return 0.75
