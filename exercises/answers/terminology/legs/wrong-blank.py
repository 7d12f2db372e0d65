# Left as handed out.
# score: 0
# says: "not answered yet"


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    # Write your lines here, in place of the three dots.
    ...
