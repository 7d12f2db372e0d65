# Keeps the completed ones and asks how many there are.
# score: 3


def visits(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return len(done)
