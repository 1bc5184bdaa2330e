"""The desk and the patient talk; e-mail only says that there is news."""
