"""The demonstration: synthetic people, records and log-ins."""
