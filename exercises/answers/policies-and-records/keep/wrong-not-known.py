# Gives a day to a box whose clock nobody can start.
# score: 1.25
# says: "You gave a day to a box with a clock that nobody can start"


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    return (clocks.groupby("box")["through"].max() - day).dt.days
