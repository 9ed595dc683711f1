"""Record -> findings: the notes that a standards editor and a copy desk make by hand."""
