# Clips what is left at each stage.
# score: 6


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    work["an_hour"] = work["gain"] * work["dollars"] / needed
    ranked = work[work["an_hour"] > 0].sort_values("an_hour", ascending=False)
    need = needed[ranked.index]
    left = (hours - need.cumsum() + need).clip(lower=0)
    given = need.combine(left, min)
    return given[given > 0].round(3)
