"""Wage and hour: time worked, the regular rate, who is exempt, and leave.

US federal law, in the words of the course's rules (`datasets/rules.csv`). A state may ask for more,
such as overtime by the day, paid meals or paid leave. General education, not legal advice.
"""
