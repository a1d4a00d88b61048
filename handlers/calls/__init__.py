"""A 112 telephone call in the same system."""
