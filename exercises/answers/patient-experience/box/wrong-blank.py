# Left as handed out.
# score: 0
# says: "not answered yet"


def top_box(answers, question):
    column = answers[question].dropna()
    # Write your lines here, in place of the three dots.
    ...
