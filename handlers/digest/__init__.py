"""What waits for a reader who does not hurry, and what was not understood."""
