# Left as handed out.
# score: 0
# says: "not answered yet"


def last_run(values):
    middle = pd.Series(values[:12]).median()
    off = [value for value in values if value != middle]
    # Write your lines here, in place of the three dots.
    ...
