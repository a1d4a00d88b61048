"""The control API (/sim/…): for programs and for the page. Only what a person could do or see, and faults."""
