"""Each kernel call of the supervisor fails once, each guest dies once at each step: an errno or a kill, never a hang."""
