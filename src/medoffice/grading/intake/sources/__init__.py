"""Where submissions come from: nbgrader's exchange, a folder, or a zip from a learning platform."""
