"""Tracing: many stories through the stages, on one machine or on many, into a store."""
