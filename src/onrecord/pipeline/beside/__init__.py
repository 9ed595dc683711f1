"""What a store knows of the stories beside one: the facts of the checks that need others."""
