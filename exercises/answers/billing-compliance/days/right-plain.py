# Asks in turn.
# score: 5


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        return days
    end = last if ended is None else min(ended, last)
    return days + end - began
