# Turns the sign around.
# score: 0
# says: "The sign is turned around"


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    return (day - known.groupby("box")["through"].max()).dt.days
