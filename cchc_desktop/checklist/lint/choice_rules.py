"""Rules about lists of choices."""

from cchc_desktop.checklist.lint.mistake import Rule, Severity

LIST_MISSING = Rule(
    "list-missing",
    Severity.ERROR,
    "There is no list of choices “{found}”{suggestion}.",
    "The choices of a list stand in the sheet choices, each with the list's name.",
    "Add the choices, or correct the name.",
)
LIST_UNUSED = Rule(
    "list-unused",
    Severity.WARNING,
    "No question uses the list “{found}”.",
    "A list nobody uses is often a misspelt one.",
    "Use the list or delete it.",
)
LIST_NAME_MISSING = Rule(
    "list-name-missing",
    Severity.ERROR,
    "The choice does not say which list it belongs to.",
    "A choice without a list is passed over.",
    "Fill in list_name.",
)
CHOICE_NAME_MISSING = Rule(
    "choice-name-missing",
    Severity.ERROR,
    "The choice has no name.",
    "The name is what is kept when the choice is made.",
    "Give it a short name.",
)
CHOICE_NAME_BLANK = Rule(
    "choice-name-blank",
    Severity.ERROR,
    "The name “{found}” holds a blank.",
    "Several choices are kept with blanks between them, so a name must hold none.",
    "Write for example “{suggestion}”.",
)
CHOICE_DOUBLE = Rule(
    "choice-double",
    Severity.ERROR,
    "The list “{list}” has the choice “{found}” already in row {other}.",
    "Nobody could tell afterwards which of them was chosen.",
    "Give one of them another name, or set allow_choice_duplicates to yes.",
)
CHOICE_LABEL_MISSING = Rule(
    "choice-label-missing",
    Severity.WARNING,
    "The choice “{found}” has no label.",
    "The team would see its name instead.",
    "Fill in the label.",
)
CHOICE_FILTER_COLUMN = Rule(
    "choice-filter-column",
    Severity.ERROR,
    "The sheet choices has no column “{found}”{suggestion}.",
    "A choice filter compares a column of the choices; a column that is not there leaves no choice at all.",
    "Add the column to the choices, or correct its name.",
)
CHOICE_FILTER_OTHER = Rule(
    "choice-filter-other",
    Severity.ERROR,
    "A choice filter does not go together with or_other.",
    "The choice “other” has no columns to be filtered by.",
    "Add a choice “other” and a text question of your own.",
)
TABLE_LIST = Rule(
    "table-list",
    Severity.ERROR,
    "The questions of a table must share one list and have no choice filter.",
    "The table shows the choices once, above all rows.",
    "Use the list “{list}” here, or move the question out of the group.",
)
FILE_ENDING = Rule(
    "file-ending",
    Severity.ERROR,
    "“{found}” is no file of choices.",
    "Choices come from files that end in .csv, .xml or .geojson.",
    "Write the file name with its ending.",
)
SEARCH_FILE = Rule(
    "search-file",
    Severity.ERROR,
    "search() does not go together with choices from a file.",
    "Both would bring the choices.",
    "Take search() out of the appearance, or use another type.",
)
INSTANCE_CONFLICT = Rule(
    "instance-conflict",
    Severity.ERROR,
    "Two different files would be known as “{found}”.",
    "Files are known by their name without the ending.",
    "Rename one of the files.",
)
ALL = (
    LIST_MISSING,
    LIST_UNUSED,
    LIST_NAME_MISSING,
    CHOICE_NAME_MISSING,
    CHOICE_NAME_BLANK,
    CHOICE_DOUBLE,
    CHOICE_LABEL_MISSING,
    CHOICE_FILTER_COLUMN,
    CHOICE_FILTER_OTHER,
    TABLE_LIST,
    FILE_ENDING,
    SEARCH_FILE,
    INSTANCE_CONFLICT,
)
