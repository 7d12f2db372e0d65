# Goes through the policies.
# score: 4


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    counted = {}
    for _, policy in policies[in_force].iterrows():
        if policy["due"] < today:
            counted[policy["owner"]] = counted.get(policy["owner"], 0) + 1
    return counted
