"""A citizen's message: steps of the conversation, words about an open ticket, commands, edits."""
