# Left as handed out.
# score: 0
# says: "not answered yet"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    # Write your lines here, in place of the three dots.
    ...
