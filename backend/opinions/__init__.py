"""What the specialist says."""
