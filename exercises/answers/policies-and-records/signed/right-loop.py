# Goes through the policies.
# score: 5


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    shares = {}
    for policy, people in here.groupby("policy"):
        shares[policy] = sum(people["signed"] <= today) / len(people)
    return shares
