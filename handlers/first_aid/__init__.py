"""First aid that reporters are led through while help is on its way."""
