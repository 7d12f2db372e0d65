# Left as handed out.
# score: 0
# says: "not answered yet"


def visits_in(bookings, seen_words):
    # Write your lines here, in place of the three dots.
    ...
