# Reads both numbers from one table of counts.
# score: 3


def no_show_rate(bookings):
    counts = bookings["outcome"].value_counts()
    return counts["no-show"] / counts[["no-show", "completed"]].sum()
