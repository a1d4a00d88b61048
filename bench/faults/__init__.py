"""A town that is crashed, cheated and lied to, and what must hold of it afterwards."""
