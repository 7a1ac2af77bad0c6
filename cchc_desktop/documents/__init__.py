"""Papers: what they say (content) and how they look (PDF, DOCX). The only room that knows reportlab."""
