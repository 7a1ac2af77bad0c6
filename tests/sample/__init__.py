"""Sample data that tests, pictures and measurements share."""
