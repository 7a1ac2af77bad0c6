"""XPath 1.0 with the functions of ODK XForms: text -> syntax tree -> Python closures over an own node tree."""
