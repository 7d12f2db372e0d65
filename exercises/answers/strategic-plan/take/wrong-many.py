# Takes more than three.
# score: 4
# says: "more than three"


def take_up(ideas, hours):
    expected = ideas["worth"] * ideas["chance"] - ideas["cost"]
    ideas = ideas.assign(expected=expected, an_hour=expected / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["expected"] > 0 and idea["hours"] <= hours:
            taken[idea["idea"]] = idea["expected"]
            hours = hours - idea["hours"]
    return taken
