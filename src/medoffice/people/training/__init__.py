"""Training: who needs what by when, what is overdue, a year's calendar, and what it costs."""
