# Left as handed out.
# score: 0
# says: "not answered yet"


def change_in_pay(practices, factor):
    practices = practices.set_index("practice")
    points = practices["points"]
    share = pd.Series(0.0, index=practices.index)
    # Write your lines here, in place of the three dots.
    ...
