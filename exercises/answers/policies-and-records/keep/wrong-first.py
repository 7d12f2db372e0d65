# Takes the first line of each box.
# score: 1.25
# says: "You took the"


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    return (known.groupby("box")["through"].first() - day).dt.days
