# Divides by 75 above the mark, too.
# score: 0
# says: "fewer points lie between"


def change_in_pay(practices, factor):
    practices = practices.set_index("practice")
    points = practices["points"]
    share = pd.Series(0.0, index=practices.index)
    share[points < 75] = -0.09 * (75 - points) / 75
    share[points <= 18.75] = -0.09
    share[points > 75] = 0.09 * (points - 75) / 75 * factor
    return share * practices["charges"]
