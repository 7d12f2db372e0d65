"""People: hiring, evaluations, pay and hours, leave, and training, and the rules they keep."""
