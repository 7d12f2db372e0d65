# Goes through the choices one by one.
# score: 5


def how_many_to_book(choices, largest_risk):
    best = choices["booked"].min()
    for booked, risk in zip(choices["booked"], choices["risk"]):
        if risk <= largest_risk and booked > best:
            best = booked
    return best
