"""`sigap bahasa …`: hearing learns from what a city's operators found, on the city's own machine."""
