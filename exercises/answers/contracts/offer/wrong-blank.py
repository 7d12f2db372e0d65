# Left as handed out.
# score: 0
# says: "not answered yet"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    # Write your lines here, in place of the three dots.
    ...
