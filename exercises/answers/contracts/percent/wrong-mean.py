# Takes the mean of the percentages.
# score: 0
# says: "You took the mean of the percentages"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return (mix["contract"] / mix["medicare"]).mean()
