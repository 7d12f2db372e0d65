# Gives the whole pause.
# score: 3.33
# says: "You gave the whole pause"


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        return days
    return days + last - began
