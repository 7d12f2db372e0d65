# Keeps the choices within the limit and takes the largest.
# score: 5


def how_many_to_book(choices, largest_risk):
    return choices[choices["risk"] <= largest_risk]["booked"].max()
