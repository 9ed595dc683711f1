"""The same attributed statement in different stories."""
