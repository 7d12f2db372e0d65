# Counts usually, too.
# score: 0
# says: "You counted “usually”"


def top_box(answers, question):
    column = answers[question].dropna()
    return (column >= 3).mean()
