"""Groups that cannot be written to, what they have missed, what is said after an outage."""
