"""What reporters say, before everybody who works on the event."""
