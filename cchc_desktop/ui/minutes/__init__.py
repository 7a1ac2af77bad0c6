"""Step 6, Biên bản và ký: preview, conditions, signatures, print, export."""
