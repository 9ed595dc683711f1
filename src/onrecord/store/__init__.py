"""What tracing found, as plain tables that other tools open without onrecord."""
