# Left as handed out.
# score: 0
# says: "not answered yet"


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    # Write your lines here, in place of the three dots.
    ...
