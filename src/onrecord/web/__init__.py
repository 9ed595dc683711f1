"""The web app and the HTTP API: one process on this machine, nothing sent anywhere else."""
