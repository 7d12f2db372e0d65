# Left as handed out.
# score: 0
# says: "not answered yet"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    # Write your lines here, in place of the three dots.
    ...
