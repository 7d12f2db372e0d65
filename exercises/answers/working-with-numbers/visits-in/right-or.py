# Joins the two conditions with “or”.
# score: 6


def visits_in(bookings, seen_words):
    word = bookings["Status"].str.strip().str.lower()
    checked = (bookings["Check-In"] != "") & (bookings["Out"] != "")
    return (word.isin(seen_words) | ((word == "") & checked)).sum()
