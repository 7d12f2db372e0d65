"""Before the visit: what a patient will owe, which plan pays first, and what is checked."""
