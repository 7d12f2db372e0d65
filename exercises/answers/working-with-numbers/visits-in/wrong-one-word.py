# Looks for one word, to the letter.
# score: 0
# says: "word “Completed” alone"


def visits_in(bookings, seen_words):
    return (bookings["Status"] == "Completed").sum()
