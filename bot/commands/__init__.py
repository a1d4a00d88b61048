"""What an administrator types at the terminal."""
