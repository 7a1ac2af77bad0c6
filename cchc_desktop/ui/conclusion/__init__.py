"""Step 5, Kết luận: strengths, findings with causes and responses, recommendations."""
