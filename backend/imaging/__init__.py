"""The scans a patient sent."""
