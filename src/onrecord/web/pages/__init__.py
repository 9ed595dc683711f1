"""For people: pages that work without a script, but for paste-and-see."""
