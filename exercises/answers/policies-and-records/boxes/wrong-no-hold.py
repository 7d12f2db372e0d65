# Destroys what is held.
# score: 0
# says: "You destroyed what is held"


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    found[boxes["through"] >= day] = "keep"
    found[boxes["through"].isna() | (boxes["state_law"] == "not read")] = "look up"
    return found.value_counts()
