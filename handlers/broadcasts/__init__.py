"""A warning on its way to the reporters of an area."""
