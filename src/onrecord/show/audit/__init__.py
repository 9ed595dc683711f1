"""Hit rates of the checks over an archive, as a table and as a page."""
