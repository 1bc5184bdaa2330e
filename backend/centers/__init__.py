"""German centres: departments, certificates, boards, requirements, prices."""
