"""Hiring: what a job needs, who passes each stage, scored interviews, fairness, the first weeks."""
