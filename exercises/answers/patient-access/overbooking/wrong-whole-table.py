# Gives back the rows within the limit.
# score: 0
# says: "One number is asked for"


def how_many_to_book(choices, largest_risk):
    return choices[choices["risk"] <= largest_risk]
