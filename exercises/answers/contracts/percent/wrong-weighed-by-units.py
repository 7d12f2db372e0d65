# Weighs the percentages by units.
# score: 0
# says: "weigh the prices, then divide once"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return (mix["contract"] / mix["medicare"] * mix["units"]).sum() / mix["units"].sum()
