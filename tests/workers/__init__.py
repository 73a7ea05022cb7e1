"""More than one supervisor process: what holds with one worker holds with two, and each of them is missed."""
