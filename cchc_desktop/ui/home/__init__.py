"""Trang chủ: today's visit, the units of the campaign, what is to be done."""
