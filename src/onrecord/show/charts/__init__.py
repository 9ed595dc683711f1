"""Small charts, drawn on the server as SVG: told apart by patterns, each beside its table."""
