# Uses the course's own measure.
# score: 4

from medoffice.scheduling import access


def no_shows_compared(bookings):
    return access.no_show_rate(bookings, ["lead_band", "reminded"])["rate"]
