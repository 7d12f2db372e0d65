"""The labs' widgets: front ends of the models, with no arithmetic of their own."""
