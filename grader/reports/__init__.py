"""One room for each format; each reads only the report."""
