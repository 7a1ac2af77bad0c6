"""A whole visit driven through the real windows, for make demo and for the journeys."""
