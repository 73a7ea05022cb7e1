"""A pyjail inside a jail: it works as outside, and its guests reach nothing of the jail around it."""
