# Left as handed out.
# score: 0
# says: "not answered yet"


def times_medicare(mix):
    at_medicare = (mix["units"] * mix["medicare"]).sum()
    # Write your lines here, in place of the three dots.
    ...
