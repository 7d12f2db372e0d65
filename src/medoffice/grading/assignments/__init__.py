"""What is particular to one assignment, a package for each."""
