# Lets a box go whose last day nobody knows.
# score: 0
# says: "You let a box go of which nobody knows the last day"


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    found[boxes["through"] >= day] = "keep"
    found[boxes["state_law"] == "not read"] = "look up"
    found[boxes["held"]] = "hold"
    return found.value_counts()
