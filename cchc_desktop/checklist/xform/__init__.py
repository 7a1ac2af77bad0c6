"""Reading an ODK XForm: what it asks, in plain values, with every expression compiled and every limit kept."""
