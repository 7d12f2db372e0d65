# Puts two lists one after the other.
# score: 6


def first_to_work(waiting, today, soon, length):
    left = (waiting["last_day"] - today).dt.days
    known = waiting.assign(left=left, expected=waiting["price"] * waiting["chance"])
    known = known[known["left"] >= 0].sort_values(
        ["expected", "denial_id"], ascending=[False, True]
    )
    due, others = known[known["left"] <= soon], known[known["left"] > soon]
    first = pd.concat([due, others]).head(length).reset_index(drop=True)
    return pd.Series(first.index + 1, index=first["denial_id"])
