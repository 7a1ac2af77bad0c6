"""Rules about sheets, columns, languages and settings."""

from cchc_desktop.checklist.lint.mistake import Rule, Severity

SHEET_MISSING = Rule(
    "sheet-missing",
    Severity.ERROR,
    "There is no sheet “{wanted}”.",
    "The form is read from the sheets survey, choices and settings; sheets of other names are passed over.",
    "Add the sheet, or rename the one that holds these rows{suggestion}.",
)
SHEET_EMPTY = Rule(
    "sheet-empty",
    Severity.ERROR,
    "The sheet “{found}” holds no rows under its headings.",
    "A form without questions asks nothing.",
    "Write one row for each question.",
)
SHEET_MISSPELT = Rule(
    "sheet-misspelt",
    Severity.WARNING,
    "The sheet “{found}” is not read; is “{nearest}” meant?",
    "The form is read from the sheets survey, choices and settings; sheets of other names are passed over.",
    "Rename the sheet, or put “_” before its name if it holds notes.",
)
SHEET_DOUBLE = Rule(
    "sheet-double",
    Severity.ERROR,
    "The sheet “{found}” is there twice under names of the same meaning.",
    "Only the first of them is read.",
    "Move the rows into one sheet.",
)
COLUMN_MISSING = Rule(
    "column-missing",
    Severity.ERROR,
    "The sheet has no column “{wanted}”.",
    "Without it the rows cannot be understood.",
    "Add the column to the first row, or correct its heading{suggestion}.",
)
COLUMN_MISSPELT = Rule(
    "column-misspelt",
    Severity.ERROR,
    "The column “{found}” is not known; is “{nearest}” meant?",
    "A column that is not known is passed over silently: its rules would never work.",
    "Correct the heading.",
)
COLUMN_UNKNOWN = Rule(
    "column-unknown",
    Severity.WARNING,
    "The column “{found}” is not known and is passed over.",
    "A column that is not known is passed over silently: its rules would never work.",
    "Delete the column, or put “_” before its heading if it holds notes.",
)
COLUMN_DOUBLE = Rule(
    "column-double",
    Severity.ERROR,
    "The columns {others} all mean “{found}”.",
    "Nobody can tell which of them counts.",
    "Keep one of the columns and delete the others.",
)
COLUMN_BLANK = Rule(
    "column-blank",
    Severity.WARNING,
    "The heading “{found}” of the choices holds a blank.",
    "A column of the choices becomes a name that expressions use, and names hold no blanks.",
    "Write “_” for the blank.",
)
HEADING_MISSING = Rule(
    "heading-missing",
    Severity.WARNING,
    "There is text in a column without a heading.",
    "A column without a heading is not read.",
    "Write a heading into row 1, or delete the text.",
)
LANGUAGE_MISSING = Rule(
    "language-missing",
    Severity.WARNING,
    "The text is missing in the language “{language}”.",
    "Whoever works in that language would see another language here.",
    "Write the text in this column.",
)
LANGUAGE_UNKNOWN = Rule(
    "language-unknown",
    Severity.ERROR,
    "The default language “{found}” has no label column.",
    "The form would open without any words.",
    "Write the language exactly as behind “label::”: {known}.",
)
SETTINGS_VALUE = Rule(
    "settings-value",
    Severity.ERROR,
    "“{found}” cannot be used as {column}.",
    "This setting takes only: {known}.",
    "Correct the value.",
)
SETTINGS_MISSING = Rule(
    "settings-missing",
    Severity.WARNING,
    "The settings give no {column}.",
    "Versions of a form are told apart by form_id and version.",
    "Fill in {column} in row 2 of the sheet settings.",
)
SETTINGS_ROWS = Rule(
    "settings-rows",
    Severity.WARNING,
    "Only the first row of the settings is read.",
    "A form has one set of settings.",
    "Delete the further rows.",
)
ALL = (
    SHEET_MISSING,
    SHEET_EMPTY,
    SHEET_MISSPELT,
    SHEET_DOUBLE,
    COLUMN_MISSING,
    COLUMN_MISSPELT,
    COLUMN_UNKNOWN,
    COLUMN_DOUBLE,
    COLUMN_BLANK,
    HEADING_MISSING,
    LANGUAGE_MISSING,
    LANGUAGE_UNKNOWN,
    SETTINGS_VALUE,
    SETTINGS_MISSING,
    SETTINGS_ROWS,
)
