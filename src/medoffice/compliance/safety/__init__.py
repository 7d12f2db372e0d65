"""A safe workplace: injuries, exposures to blood, the clocks of OSHA, waived tests, walk-throughs.

US federal law, in the words of the course's rules (`datasets/rules.csv`). A state with a plan of
its own may ask for more. General education, not legal advice.
"""
