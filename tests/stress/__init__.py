"""Guests that strain the supervisor: nothing may be wrong, nothing may hang."""
