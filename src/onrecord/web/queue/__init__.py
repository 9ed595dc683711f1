"""Stories wait for their turn, and a few processes read them."""
