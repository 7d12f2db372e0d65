# Gives the risk.
# score: 0
# says: "You gave the risk"


def how_many_to_book(choices, largest_risk):
    return choices[choices["risk"] <= largest_risk]["risk"].max()
