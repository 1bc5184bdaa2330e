"""Who they are, what they may do, and what the patient allows."""
