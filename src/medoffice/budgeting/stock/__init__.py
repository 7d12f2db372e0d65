"""What lies on the shelves: when to order and how much, what expires, what is paid for.

Units are those in which an item is counted. Money is whole cents.
"""
