"""What the checks report, in the forms that people and other programs read. One form a file."""
