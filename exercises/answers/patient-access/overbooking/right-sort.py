# Sorts, and takes the last within the limit.
# score: 5


def how_many_to_book(choices, largest_risk):
    within = choices.sort_values("booked").query("risk <= @largest_risk")
    return within.tail(1)["booked"]
