"""The patient's papers: kept as they came, read by words, corrected and confirmed by people."""
