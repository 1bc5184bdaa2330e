"""Where the patient could go: filters, reasons with sources, a person decides."""
