"""Tests; the folders mirror src/onrecord."""
