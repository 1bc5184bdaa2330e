"""The only way to file bytes: content-addressed, encrypted under a key per case."""
