# Lets a look last forever.
# score: 4.17
# says: "You let the look stop the clock as long as it takes"


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        return days
    if ended is None:
        ended = last
    return days + ended - began
