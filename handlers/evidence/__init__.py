"""Pictures, films and voices: handed to the groups, and taken out of them again."""
