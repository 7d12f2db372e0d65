"""Policies and records: how long to keep what, the policy register, release, and what changes when.

US federal law, in the words of the course's rules (`datasets/rules.csv`). How long a medical record
is kept is for the most part state law. General education, not legal advice.
"""
