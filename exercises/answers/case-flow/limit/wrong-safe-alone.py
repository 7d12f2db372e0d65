# Gives what is safe.
# score: 1.43
# says: "You gave what is safe"


def limit_to_set(days, share, safe):
    came = days.dropna()
    return safe
