"""What reports and pictures are made from, and the morning's report."""
