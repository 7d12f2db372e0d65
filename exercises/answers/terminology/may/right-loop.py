# Goes through the people.
# score: 6


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    found = {role: 0 for role in both["role"]}
    for line in both.to_dict("records"):
        in_date = line["valid_until"] >= day or line["needs_paper"] == "no"
        if line["allowed"] == "yes" and in_date and line["signed_off"] == "yes":
            found[line["role"]] += 1
    return found
