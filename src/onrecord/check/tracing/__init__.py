"""Tracing: what another story had first, and nobody is credited. One check a file."""
