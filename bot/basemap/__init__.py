"""The city's own map: one PMTiles file, read by pages in pieces and drawn under /peta."""
