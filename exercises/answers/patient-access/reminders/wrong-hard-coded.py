# Types in the short table.
# score: 0
# says: "the same answer whatever data"


def no_shows_compared(bookings):
    return {
        ("1 to 7 days", "no"): 0.1,
        ("1 to 7 days", "yes"): 0.05,
        ("8 to 14 days", "no"): 0.25,
        ("8 to 14 days", "yes"): 0.2,
    }
