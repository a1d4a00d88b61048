"""The link: one page on which whoever telephones sends a point, pictures and words to the ticket of the call."""
