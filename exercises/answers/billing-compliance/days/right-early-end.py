# Sets the end first.
# score: 5


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        began = ended = 0
    elif ended is None or ended > last:
        ended = last
    return days + (ended - began)
