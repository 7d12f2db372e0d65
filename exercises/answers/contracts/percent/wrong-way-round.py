# Divides the wrong way round.
# score: 0
# says: "You divided the wrong way round"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return at_medicare / (mix["units"] * mix["contract"]).sum()
