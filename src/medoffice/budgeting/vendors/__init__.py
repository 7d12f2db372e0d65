"""Those who sell to the practice: which one to choose, and the days in their contracts."""
