"""Practice, and the synthetic report."""
