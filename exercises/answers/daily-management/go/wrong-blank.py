# Left as handed out.
# score: 0
# says: "not answered yet"


def could_go(log):
    # Write your lines here, in place of the three dots.
    ...
