"""Making it loud, and calling the next one when nobody reacts."""
