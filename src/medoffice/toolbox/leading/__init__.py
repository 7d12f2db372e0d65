"""The forms for leading people: corrective action, stay interview, exit interview."""
