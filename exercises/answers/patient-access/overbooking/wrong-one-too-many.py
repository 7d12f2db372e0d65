# Takes the first number above the limit.
# score: 0
# says: "one too many"


def how_many_to_book(choices, largest_risk):
    return choices[choices["risk"] > largest_risk]["booked"].min()
