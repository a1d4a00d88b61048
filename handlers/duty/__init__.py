"""Who is on duty, and that somebody is."""
