"""Sourcing: who says so, how do they know, why unnamed. One check a file."""
