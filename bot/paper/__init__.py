"""What is put on paper: set by Typst, tagged for screen readers, with its own fonts."""
