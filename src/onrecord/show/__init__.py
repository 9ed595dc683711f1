"""Ways to show a record. They only read: nothing here finds out anything about a story."""
