"""Speed, memory and size, beside named peers in the same run. Not in the wheel."""
