# Adds the prices without units.
# score: 0
# says: "You added the prices without the units"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return mix["contract"].sum() / mix["medicare"].sum()
