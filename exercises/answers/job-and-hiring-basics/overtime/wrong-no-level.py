# Leaves out how much is paid.
# score: 0
# says: "how much is paid"


def overtime(posts):
    posts = posts.set_index("post")
    paid = posts["paid_by"] == "salary"
    duties = (posts["runs"] == "yes") & (posts["directs"] >= 2) & (posts["hires"] == "yes")
    return (paid & duties).map({True: 0, False: 1.5})
