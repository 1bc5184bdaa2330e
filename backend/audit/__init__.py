"""Who did and saw what: append-only, one hash chain per case."""
