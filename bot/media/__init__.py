"""Files that citizens send: what they really are, a harmless copy for operators, and where they are kept.

This package imports nothing, because the decoding process imports it too and has to start fast and stay small.
"""
