# Left as handed out.
# score: 0
# says: "not answered yet"


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    # Write your lines here, in place of the three dots.
    ...
