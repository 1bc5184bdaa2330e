"""What is true now, and who may change it."""
