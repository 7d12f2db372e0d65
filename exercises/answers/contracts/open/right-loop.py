# Goes through the lines one by one.
# score: 5


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    money = 0
    for days, missing in zip(age, short["missing"]):
        if 0 <= days <= window:
            money = money + missing
    return money
