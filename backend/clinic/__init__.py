"""The clinic’s window."""
