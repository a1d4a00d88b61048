"""Disaster mode, clusters, an event that the whole city feels."""
