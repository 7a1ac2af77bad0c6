"""The workspace file: journal, projection, attachments, backups. The only room that knows SQLite."""
