"""Updates that nobody has thought of: grown from the Bot API's own types, spoilt, cut, nested."""
