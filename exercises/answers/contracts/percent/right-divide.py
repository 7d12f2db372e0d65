# Divides one sum by the other.
# score: 4


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    return (mix["units"] * mix["contract"]).sum() / at_medicare
