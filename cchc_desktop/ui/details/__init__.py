"""Step 1, Thông tin: unit, times, team, representatives."""
