# Left as handed out.
# score: 0
# says: "not answered yet"

template = """
start   kind       patients
# Write your lines here, in place of the three dots.
...
"""
session.try_out(template, no_show=0.10)
