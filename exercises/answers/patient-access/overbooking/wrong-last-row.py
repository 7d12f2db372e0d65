# Right idea, but trusts the order of the rows.
# score: 4
# says: ["in any order of rows", "go as far as the limit"]


def how_many_to_book(choices, largest_risk):
    return choices[choices["risk"] <= largest_risk]["booked"].iloc[-1]
