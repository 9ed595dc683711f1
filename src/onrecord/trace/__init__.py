"""Where it comes from: over many stories, what was copied, what was changed, who had it first."""
