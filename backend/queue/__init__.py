"""All background work: every job by name, and the ledger that never loses one."""
