# Takes whoever was checked in and out.
# score: 4
# says: "whatever the status says"


def visits_in(bookings, seen_words):
    word = bookings["Status"].str.strip().str.lower()
    checked = (bookings["Check-In"] != "") & (bookings["Out"] != "")
    return (word.isin(seen_words) | checked).sum()
