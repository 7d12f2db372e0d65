# Left as handed out.
# score: 0
# says: "not answered yet"


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    # Write your lines here, in place of the three dots.
    ...
