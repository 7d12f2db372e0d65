# Gives one number.
# score: 0
# says: "That is one number for all"


def never_done(lines):
    return lines["last"].isna().sum()
