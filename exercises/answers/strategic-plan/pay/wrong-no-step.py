# Leaves out the full cut.
# score: 0
# says: "everybody gets the full cut"


def change_in_pay(practices, factor):
    practices = practices.set_index("practice")
    points = practices["points"]
    share = pd.Series(0.0, index=practices.index)
    share[points < 75] = -0.09 * (75 - points) / 75
    share[points > 75] = 0.09 * (points - 75) / 25 * factor
    return share * practices["charges"]
