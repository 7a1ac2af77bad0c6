"""Kế hoạch: campaigns, their papers, team, units, schedule."""
