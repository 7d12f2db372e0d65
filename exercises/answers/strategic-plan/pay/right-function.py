# A function for one practice.
# score: 6


def change_in_pay(practices, factor):
    def share(points):
        if points <= 18.75:
            return -0.09
        if points <= 75:
            return -0.09 * (1 - points / 75)
        return 0.09 * factor * (points - 75) / 25

    return {
        row["practice"]: share(row["points"]) * row["charges"]
        for row in practices.to_dict("records")
    }
