# Left as handed out.
# score: 0
# says: "not answered yet"


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    # Write your lines here, in place of the three dots.
    ...
