"""What a text says: pure, knows no ticket, and no city but the words it is given."""
