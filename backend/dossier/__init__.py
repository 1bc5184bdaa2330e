"""One file about the patient: frozen, numbered, reproducible."""
