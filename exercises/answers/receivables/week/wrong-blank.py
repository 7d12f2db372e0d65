# Left as handed out.
# score: 0
# says: "not answered yet"


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    # Write your lines here, in place of the three dots.
    ...
