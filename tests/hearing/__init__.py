"""What a city's own texts teach, as its supervisor and its administrator do it."""
