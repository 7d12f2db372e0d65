"""Who leaves, how long a post stays empty, and what that costs.

People are counted as heads unless a name says posts or hours. Money is whole cents.
"""
