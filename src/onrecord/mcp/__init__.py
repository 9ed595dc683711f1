"""Three read-only tools for programs that speak the Model Context Protocol."""
