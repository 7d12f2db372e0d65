# Compares with the charges.
# score: 0
# says: "You compared with our charges"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return (mix["units"] * mix["contract"]).sum() / (mix["units"] * mix["charge"]).sum()
