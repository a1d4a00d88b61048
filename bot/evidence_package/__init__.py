"""Evidence packages for the legal office: a sealed ZIP that is checked without the database."""
