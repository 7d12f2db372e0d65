# Passes over what does not do.
# score: 6


def take_up(ideas, hours):
    expected = ideas["worth"] * ideas["chance"] - ideas["cost"]
    ideas = ideas.assign(expected=expected, an_hour=expected / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["expected"] <= 0 or len(taken) == 3:
            continue
        if hours - idea["hours"] < 0:
            continue
        hours -= idea["hours"]
        taken[idea["idea"]] = idea["expected"]
    return taken
