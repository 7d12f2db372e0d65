# Left as handed out.
# score: 0
# says: "not answered yet"


def count_hits(hits):
    hits = hits.set_index("hit")
    # Write your lines here, in place of the three dots.
    ...
