"""A whole store as lists that are turned over page by page, read from its index."""
