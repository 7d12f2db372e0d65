# Left as handed out.
# score: 0
# says: "not answered yet"


def days_to_return(began, ended):
    days, last = 60, 180
    # Write your lines here, in place of the three dots.
    ...
