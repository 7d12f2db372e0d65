# Left as handed out.
# score: 0
# says: "not answered yet"


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    # Write your lines here, in place of the three dots.
    ...
