"""An operator's press or typed command: one file per action."""
