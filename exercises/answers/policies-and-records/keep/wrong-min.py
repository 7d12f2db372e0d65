# Takes the clock that ends first.
# score: 0
# says: "You took the clock that ends first"


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    return (known.groupby("box")["through"].min() - day).dt.days
