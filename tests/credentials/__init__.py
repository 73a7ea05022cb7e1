"""Guests of a jail started as root that become somebody else."""
