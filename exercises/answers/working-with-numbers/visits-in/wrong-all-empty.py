# Takes every empty status for a visit.
# score: 5
# says: "counted every empty status"


def visits_in(bookings, seen_words):
    word = bookings["Status"].str.strip().str.lower()
    return (word.isin(seen_words) | (word == "")).sum()
