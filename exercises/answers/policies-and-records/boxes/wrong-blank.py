# Left as handed out.
# score: 0
# says: "not answered yet"


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    # Write your lines here, in place of the three dots.
    ...
