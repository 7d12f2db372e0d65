# Takes one, and then the rest.
# score: 6


def take_up(ideas, hours, most=3):
    good = ideas.assign(expected=ideas["worth"] * ideas["chance"] - ideas["cost"])
    good = good[(good["expected"] > 0) & (good["hours"] <= hours)]
    if most == 0 or good.empty:
        return {}
    first = good.loc[(good["expected"] / good["hours"]).idxmax()]
    rest = good[good["idea"] != first["idea"]][ideas.columns]
    return {first["idea"]: first["expected"]} | take_up(rest, hours - first["hours"], most - 1)
