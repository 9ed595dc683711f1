"""Pure functions over `str`."""
