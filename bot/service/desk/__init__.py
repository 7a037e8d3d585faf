"""What workers do at their desk: use cases in one transaction each, and what their pages show."""
