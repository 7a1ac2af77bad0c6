"""Widgets, theme and small Qt tools that know no word of inspection."""
