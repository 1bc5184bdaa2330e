"""What arrives: uploads that survive a lost connection, sorted by content."""
