# Left as handed out.
# score: 0
# says: "not answered yet"


def ratios(people):
    passed = people["passed"] == "yes"
    # Write your lines here, in place of the three dots.
    ...
