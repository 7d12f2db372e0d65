# Left as handed out.
# score: 0
# says: "not answered yet"


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    # Write your lines here, in place of the three dots.
    ...
