# Counts anew after the look.
# score: 1.67
# says: "You began to count anew"


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        return days
    return (last if ended is None else min(ended, last)) + days
