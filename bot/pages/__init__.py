"""What every page of the product's web is framed by."""
