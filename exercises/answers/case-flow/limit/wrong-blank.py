# Left as handed out.
# score: 0
# says: "not answered yet"


def limit_to_set(days, share, safe):
    came = days.dropna()
    # Write your lines here, in place of the three dots.
    ...
