"""Stand-ins for modules of the library whose load would take a third of the start: in the start image they take those' places."""
