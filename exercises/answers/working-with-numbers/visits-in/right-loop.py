# Looks at each booking in a loop.
# score: 6


def visits_in(bookings, seen_words):
    number = 0
    for status, arrived, left in zip(bookings["Status"], bookings["Check-In"], bookings["Out"]):
        word = status.strip().lower()
        if word in seen_words or (word == "" and arrived != "" and left != ""):
            number += 1
    return number
