"""Field inspection of administrative reform (CCHC), offline first."""

__version__ = "0.1.0"
