"""Văn bản: every paper round an inspection, its particulars, wording and Word template; preview, print, export."""
