"""A local Telegram Bot API server with people in it: for trying the product, training, tests and benchmarks."""
