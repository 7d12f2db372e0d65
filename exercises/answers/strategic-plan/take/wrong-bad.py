# Takes what costs more than it brings.
# score: 4
# says: "costs more than may be expected"


def take_up(ideas, hours):
    expected = ideas["worth"] * ideas["chance"] - ideas["cost"]
    ideas = ideas.assign(expected=expected, an_hour=expected / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["hours"] <= hours and len(taken) < 3:
            taken[idea["idea"]] = idea["expected"]
            hours = hours - idea["hours"]
    return taken
