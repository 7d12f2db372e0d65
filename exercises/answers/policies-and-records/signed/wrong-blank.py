# Left as handed out.
# score: 0
# says: "not answered yet"


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    # Write your lines here, in place of the three dots.
    ...
