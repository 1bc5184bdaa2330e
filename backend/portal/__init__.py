"""The patient’s window."""
