# Takes the share from the counted values.
# score: 4


def top_box(answers, question):
    column = answers[question].dropna()
    return column.value_counts(normalize=True).get(4, 0)
