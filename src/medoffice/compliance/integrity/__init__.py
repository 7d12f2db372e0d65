"""Billing compliance: exclusion screening, overpayments, and the program that looks for both.

US federal law, in the words of the course's rules (`datasets/rules.csv`). General education, not
legal advice: a verified match and an overpayment of size are for the practice's own lawyer.
"""
