"""Personal content goes: by age, or because somebody asks."""
