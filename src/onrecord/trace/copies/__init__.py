"""Which stories share text by copying."""
