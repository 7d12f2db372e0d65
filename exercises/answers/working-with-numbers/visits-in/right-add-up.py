# Counts the two kinds apart and adds them up.
# score: 6


def visits_in(bookings, seen_words):
    word = bookings["Status"].str.lower().str.strip()
    empty = bookings[word == ""]
    return word.isin(seen_words).sum() + len(empty.query("`Check-In` != '' and Out != ''"))
