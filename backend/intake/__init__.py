"""Files arrive in pieces that survive a cut; one drop is sorted as a whole, by content."""
