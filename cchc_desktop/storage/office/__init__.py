"""The office store: the accepted journal of many laptops in PostgreSQL."""
