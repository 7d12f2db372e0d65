# Goes through the lines.
# score: 3


def open_referrals(log, day):
    number = 0
    for line in log.itertuples():
        if line.ordered_on <= day and not line.closed_on <= day:
            number += 1
    return number
