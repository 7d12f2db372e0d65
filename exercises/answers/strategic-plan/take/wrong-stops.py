# Stops at the first that does not fit.
# score: 4
# says: "A later one may"


def take_up(ideas, hours):
    expected = ideas["worth"] * ideas["chance"] - ideas["cost"]
    ideas = ideas.assign(expected=expected, an_hour=expected / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["hours"] > hours or len(taken) == 3 or idea["expected"] <= 0:
            break
        taken[idea["idea"]] = idea["expected"]
        hours = hours - idea["hours"]
    return taken
