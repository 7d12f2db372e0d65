# Goes through the outcomes one by one.
# score: 3


def visits(bookings):
    number = 0
    for outcome in bookings["outcome"]:
        if outcome == "completed":
            number = number + 1
    return number
