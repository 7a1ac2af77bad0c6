"""The Qt face: the only room that knows Qt."""
