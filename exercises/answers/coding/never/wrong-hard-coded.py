# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    return {"TELE": 1}
