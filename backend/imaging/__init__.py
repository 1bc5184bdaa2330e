"""The patient's scans: indexed into studies, compared with the patient, accepted by a person."""
