"""The frame of the window: navigation, header, status, steps, messages; knows no inspection."""
