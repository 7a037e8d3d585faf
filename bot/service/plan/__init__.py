"""Goals and the pathway plan: what both sides write, how it is agreed, and its clock."""
