"""The papers a patient sent, and what they say."""
