# Forgets the empty statuses.
# score: 2
# says: ["Right for capitals and blanks", "You left those out"]


def visits_in(bookings, seen_words):
    word = bookings["Status"].str.strip().str.lower()
    return word.isin(seen_words).sum()
