"""A form being filled in: the answers, what follows from them, and what a change touches."""
