# Right idea, but does not allow the limit itself.
# score: 4
# says: "exactly the limit is allowed"


def how_many_to_book(choices, largest_risk):
    return choices[choices["risk"] < largest_risk]["booked"].max()
