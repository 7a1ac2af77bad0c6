"""The form engine: what is asked, what is answered, what follows. Pure Python, no Qt."""
