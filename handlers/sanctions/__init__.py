"""False reports step by step: proposed, agreed to, objected to."""
