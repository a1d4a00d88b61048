"""What messages cost since October 2026."""

FREE_A_MONTH = 1000  # delivered messages inside the 24 hours
PRICE = 0.025  # US$ for each delivered one after those, in Indonesia
