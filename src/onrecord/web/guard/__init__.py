"""What stands before every request: who may ask, how much, how long, and what a page may do."""
