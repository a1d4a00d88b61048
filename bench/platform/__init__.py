"""A Bot API server of the benchmarks' own: keeps nothing but counts, and is faster than any bot that is measured."""
