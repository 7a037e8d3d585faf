"""The personal adviser's web desk."""
