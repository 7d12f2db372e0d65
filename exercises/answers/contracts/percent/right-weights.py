# Weighs the quotients by Medicare's dollars.
# score: 4


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    weight = mix["units"] * mix["medicare"] / at_medicare
    return (mix["contract"] / mix["medicare"] * weight).sum()
