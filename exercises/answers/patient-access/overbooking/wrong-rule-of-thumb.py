# Fills the places on an average day, whatever the risk.
# score: 0
# says: "rule of thumb"


def how_many_to_book(choices, largest_risk):
    places = choices["booked"].min()
    return choices[choices["come_on_average"] <= places]["booked"].max()
