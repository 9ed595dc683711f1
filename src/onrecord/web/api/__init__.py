"""For other programs: JSON in, JSON out."""
