"""Step 3, Bảng kiểm: the sections, their items, the evidence of the open item."""
