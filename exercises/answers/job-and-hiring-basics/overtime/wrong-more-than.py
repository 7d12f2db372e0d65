# Wants more than the floor.
# score: 0
# says: "the floor is enough"


def overtime(posts):
    posts = posts.set_index("post")
    paid = (posts["paid_by"] == "salary") & (posts["a_week"] > 684)
    duties = (posts["runs"] == "yes") & (posts["directs"] >= 2) & (posts["hires"] == "yes")
    return (paid & duties).map({True: 0, False: 1.5})
