"""Things that last for years: what they are worth today, lease or buy, and the register of them."""
