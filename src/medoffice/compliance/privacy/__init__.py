"""Privacy and security: breaches, requests, penalties, the risk register and the access log.

US federal law, in the words of the course's rules (`datasets/rules.csv`). A state may ask for more
or for less time. General education, not legal advice.
"""
