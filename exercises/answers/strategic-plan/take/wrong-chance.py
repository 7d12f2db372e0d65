# Leaves out the chance.
# score: 0
# says: "It comes only with its chance"


def take_up(ideas, hours):
    ideas = ideas.assign(expected=ideas["worth"] - ideas["cost"])
    ideas = ideas.assign(an_hour=ideas["expected"] / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["expected"] > 0 and idea["hours"] <= hours and len(taken) < 3:
            taken[idea["idea"]] = idea["expected"]
            hours = hours - idea["hours"]
    return taken
