# Chooses with where.
# score: 6


def change_in_pay(practices, factor):
    practices = practices.set_index("practice")
    points = practices["points"]
    share = pd.Series(0.0, index=practices.index)
    down = (0.09 * (points - 75) / 75).where(points > 18.75, -0.09)
    up = 0.09 * (points - 75) / 25 * factor
    return down.where(points <= 75, up) * practices["charges"]
