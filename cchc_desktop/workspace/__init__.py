"""The one door: every act of a person is a method here and answers with Changes."""
