"""Step 4, Hồ sơ mẫu: the sampled dossiers and how late each was."""
