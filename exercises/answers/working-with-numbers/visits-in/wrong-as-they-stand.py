# Compares the words as they stand.
# score: 0
# says: "as they stand"


def visits_in(bookings, seen_words):
    return bookings["Status"].isin(seen_words).sum()
