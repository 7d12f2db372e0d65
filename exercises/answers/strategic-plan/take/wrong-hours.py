# Does not count the hours.
# score: 3
# says: "hours that are left"


def take_up(ideas, hours):
    expected = ideas["worth"] * ideas["chance"] - ideas["cost"]
    ideas = ideas.assign(expected=expected, an_hour=expected / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        if idea["expected"] > 0 and len(taken) < 3:
            taken[idea["idea"]] = idea["expected"]
    return taken
