"""The wall board of the monitoring room: map, open tickets, clocks, and a sound for what is loud."""
