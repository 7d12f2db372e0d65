# Takes the share of each part.
# score: 5


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    hours = len(ours[ours["worked"]]) * minutes / 60
    saved_work = share * hours * wage
    saved_money = share * ours["lost"].sum()
    return saved_money + saved_work
