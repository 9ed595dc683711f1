"""The copy desk: days, titles, numbers, the headline against the body. One check a file."""
