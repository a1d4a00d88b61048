"""The meja: the page at which operators work, on the product's own web under /meja."""
