"""What it costs: quotes, invoices, payments."""
