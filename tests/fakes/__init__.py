"""Stand-ins for the world outside, faithful enough to be worth failing against."""
