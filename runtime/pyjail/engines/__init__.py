"""How traps arrive and outcomes go back: only here is anything waited for, stopped, resumed or delivered."""
