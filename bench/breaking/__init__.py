"""What breaking has shown, each row played from outside on a running city: see docs/breaking.md."""
