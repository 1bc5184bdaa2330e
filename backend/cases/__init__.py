"""One patient's request for help, from first enquiry to closing."""
