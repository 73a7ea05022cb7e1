"""Handlers: one plain function per name in the table, ``(call, guest, jail) -> Outcome``."""
