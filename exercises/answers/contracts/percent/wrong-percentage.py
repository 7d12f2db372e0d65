# Gives a percentage.
# score: 0
# says: "You gave a percentage"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return 100 * (mix["units"] * mix["contract"]).sum() / at_medicare
