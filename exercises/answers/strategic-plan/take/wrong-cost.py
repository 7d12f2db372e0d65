# Leaves out the cost.
# score: 0
# says: "left out what the idea costs"


def take_up(ideas, hours):
    ideas = ideas.assign(expected=ideas["worth"] * ideas["chance"])
    ideas = ideas.assign(an_hour=ideas["expected"] / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["expected"] > 0 and idea["hours"] <= hours and len(taken) < 3:
            taken[idea["idea"]] = idea["expected"]
            hours = hours - idea["hours"]
    return taken
