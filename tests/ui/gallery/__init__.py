"""Every screen in every look: rendered for people, walked through by machine."""
