"""The meja: the page at which operators work. Who sits there, what they see, and what they do."""
