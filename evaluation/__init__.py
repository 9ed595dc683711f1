"""Sets of stories -> what the scorers read, and the tables of figures. Not in the wheel."""
