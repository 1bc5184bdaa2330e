"""A folder of records becomes a German dossier, without the CRM."""
