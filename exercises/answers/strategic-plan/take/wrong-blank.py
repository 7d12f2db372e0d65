# Left as handed out.
# score: 0
# says: "not answered yet"


def take_up(ideas, hours):
    expected = ideas["worth"] * ideas["chance"] - ideas["cost"]
    ideas = ideas.assign(expected=expected, an_hour=expected / ideas["hours"])
    taken = {}
    for idea in ideas.sort_values("an_hour", ascending=False).to_dict("records"):
        # Write your lines here, in place of the three dots.
        ...
