# Takes the referrals out step by step.
# score: 5


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    number = {}
    for step in steps:
        number[step] = waiting[step].isna().sum()
        waiting = waiting[waiting[step].notna()]
    return number
