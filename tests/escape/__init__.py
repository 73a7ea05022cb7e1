"""Attempts to leave the jail, each with a control that shows that the attempt can succeed."""
