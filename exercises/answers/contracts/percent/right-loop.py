# Adds up line by line.
# score: 4


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    at_contract = 0
    for units, price in zip(mix["units"], mix["contract"]):
        at_contract = at_contract + units * price
    return at_contract / at_medicare
