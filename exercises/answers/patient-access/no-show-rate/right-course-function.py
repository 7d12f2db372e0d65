# Uses the course's own measure, which gives a column with one figure in it.
# score: 3

from medoffice.scheduling import access


def no_show_rate(bookings):
    return access.no_show_rate(bookings)["rate"]
