# Leaves out the duties.
# score: 0
# says: "left out the duties"


def overtime(posts):
    posts = posts.set_index("post")
    paid = (posts["paid_by"] == "salary") & (posts["a_week"] >= 684)
    return paid.map({True: 0, False: 1.5})
