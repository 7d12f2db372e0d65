# Makes the letters small and leaves the blanks.
# score: 2
# says: ["Right for other words", "left the blanks at the ends"]


def visits_in(bookings, seen_words):
    word = bookings["Status"].str.lower()
    checked = (bookings["Check-In"] != "") & (bookings["Out"] != "")
    return (word.isin(seen_words) | ((word == "") & checked)).sum()
