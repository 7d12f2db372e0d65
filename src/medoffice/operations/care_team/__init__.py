"""Who is who in the office, and who may do what.

scope
    Roles and tasks (``scope.toml``): what a license covers, what state law decides, what is
    outside a role.

It takes the standard library alone.
"""
