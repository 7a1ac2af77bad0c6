"""Long runs with their own make target; a short stretch of each is part of the tests."""
