"""The record: frozen structs for all that one step hands to the next."""
