# Counts the last day from the look.
# score: 3.33
# says: "You counted the last day of the pause from the day the look began"


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        return days
    if ended is None:
        ended = began + last
    return days + min(ended - began, last)
