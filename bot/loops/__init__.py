"""The road's background work: poll, inbox, timers, errands, outbox, sweeps; which worker does it, and at what pace."""
