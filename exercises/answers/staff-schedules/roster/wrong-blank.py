# Left as handed out.
# score: 0
# says: "not answered yet"

week = """
person     Mon Tue Wed Thu Fri
# Write your lines here, in place of the three dots.
...
"""
roster.try_out(week, need)
