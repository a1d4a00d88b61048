"""What operators found: kept, counted, learned from at night."""
