"""Probes, watch, clocks, notices: that somebody learns of what goes wrong."""
