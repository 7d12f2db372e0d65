# Counts and divides.
# score: 4


def top_box(answers, question):
    column = answers[question].dropna()
    return (column == 4).sum() / column.count()
