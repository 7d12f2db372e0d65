"""Downloads of the chapter *Staff evaluations*: forms of six roles, self-evaluation, plan."""

CHAPTER = "Staff evaluations"
ABOUT = f"Goes with the chapter {CHAPTER}. General education, not legal advice."
