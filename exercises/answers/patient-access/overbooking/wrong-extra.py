# Gives the number of extra patients.
# score: 0
# says: "extra patients"


def how_many_to_book(choices, largest_risk):
    acceptable = choices[choices["risk"] <= largest_risk]
    return acceptable["booked"].max() - choices["booked"].min()
