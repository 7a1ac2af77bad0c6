"""The screen "Theo dõi khắc phục": what became of the recommendations of all signed visits."""
