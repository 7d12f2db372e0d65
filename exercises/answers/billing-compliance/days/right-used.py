# Counts the days that are left.
# score: 5


def days_to_return(began, ended):
    days, last = 60, 180
    if began is None:
        return days
    left = days - began
    return (min(ended, last) if ended is not None else last) + left
