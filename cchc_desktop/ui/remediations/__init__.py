"""Step 2, Kiến nghị kỳ trước: what the last visit asked for and what became of it."""
