"""Rules about rows of the survey: types, names, labels, groups, what stands in their cells."""

from cchc_desktop.checklist.lint.mistake import Rule, Severity

TYPE_MISSING = Rule(
    "type-missing",
    Severity.ERROR,
    "The row has no type.",
    "The type says how the question is answered.",
    "Write a type such as text, integer, date or select_one ketqua.",
)
TYPE_UNKNOWN = Rule(
    "type-unknown",
    Severity.ERROR,
    "“{found}” is no question type{suggestion}.",
    "The type says how the question is answered.",
    "Choose a type from the list in docs/authoring.md.",
)
TYPE_LIST = Rule(
    "type-list",
    Severity.ERROR,
    "“{found}” does not say which list of choices it uses.",
    "The name of the list stands behind the type, after one blank.",
    "Write for example “select_one ketqua”.",
)
TYPE_NOT_ASKED = Rule(
    "type-not-asked",
    Severity.WARNING,
    "Questions of the type “{found}” are not asked by this app.",
    "The question stays in the form for other tools, but nobody can answer it here.",
    "Use another type if the team has to answer it on the laptop.",
)
NAME_MISSING = Rule(
    "name-missing",
    Severity.ERROR,
    "The row has no name.",
    "Answers are kept under the name of their question.",
    "Give it a short name of its own, for example A1.",
)
NAME_INVALID = Rule(
    "name-invalid",
    Severity.ERROR,
    "“{found}” cannot be a name.",
    "A name begins with a letter or “_” and holds letters, digits, “_”, “-” and “.”, without blanks.",
    "Write for example “{suggestion}”.",
)
NAME_NOT_ASCII = Rule(
    "name-not-ascii",
    Severity.WARNING,
    "The name “{found}” holds letters with accents.",
    "Other tools read such names differently.",
    "Write for example “{suggestion}”; Vietnamese belongs into the label.",
)
NAME_DOUBLE = Rule(
    "name-double",
    Severity.ERROR,
    "The name “{found}” was already used in row {other}.",
    "Two answers under one name would overwrite each other.",
    "Give one of them another name.",
)
NAME_CASE = Rule(
    "name-case",
    Severity.WARNING,
    "The name “{found}” differs from “{twin}” in row {other} by capitals only.",
    "Some tools take both for the same name.",
    "Give one of them another name.",
)
NAME_REPEAT_DOUBLE = Rule(
    "name-repeat-double",
    Severity.ERROR,
    "The repeat “{found}” has the name of the repeat in row {other}.",
    "Names of repeats must be unique in the whole form.",
    "Give one of them another name.",
)
NAME_RESERVED = Rule(
    "name-reserved",
    Severity.ERROR,
    "The name “{found}” belongs to the form itself.",
    "The compiled form uses this name for its own data.",
    "Choose another name.",
)
NAME_GENERATED = Rule(
    "name-generated",
    Severity.ERROR,
    "The name “{found}” is made by item “{item}” in row {other} itself.",
    "Each item brings rows for its points, note and picture: {item}_score, {item}_note, {item}_photo.",
    "Choose another name.",
)
LABEL_MISSING = Rule(
    "label-missing",
    Severity.ERROR,
    "The row has neither label nor hint.",
    "The team would see an empty question.",
    "Write the question into the label column.",
)
LABEL_GROUP = Rule(
    "label-group",
    Severity.WARNING,
    "The {kind} “{found}” has no label.",
    "Without a label the team cannot tell where they are.",
    "Write a short title into the label column.",
)
IMAGE_MISSING = Rule(
    "image-missing",
    Severity.ERROR,
    "“big-image” stands without “image”.",
    "The large picture is shown when the small one is clicked.",
    "Name a file in the column image as well.",
)
GROUP_OPEN = Rule(
    "group-open",
    Severity.ERROR,
    "“{found}” is never ended.",
    "Every begin needs its end, innermost first.",
    "Add a row “{wanted}” below the last row of the group.",
)
GROUP_END = Rule(
    "group-end",
    Severity.ERROR,
    "“{found}” ends a group that was not begun.",
    "Every begin needs its end, innermost first.",
    "Delete the row, or write the begin row it belongs to{suggestion}.",
)
GROUP_EMPTY = Rule(
    "group-empty",
    Severity.WARNING,
    "The group “{found}” holds no rows.",
    "An empty group is left out.",
    "Add rows, or delete the group.",
)
APPEARANCE_MISSPELT = Rule(
    "appearance-misspelt",
    Severity.ERROR,
    "“{found}” is no appearance; is “{nearest}” meant?",
    "An appearance that is not known is passed over silently.",
    "Write “{nearest}”.",
)
APPEARANCE_UNKNOWN = Rule(
    "appearance-unknown",
    Severity.WARNING,
    "“{found}” is no appearance this app knows.",
    "An appearance that is not known is passed over silently.",
    "Choose an appearance from docs/authoring.md, or leave the cell blank.",
)
APPEARANCE_TYPE = Rule(
    "appearance-type",
    Severity.WARNING,
    "The appearance “{found}” has no effect on the type “{kind}”.",
    "Appearances belong to certain types.",
    "Choose another appearance, or leave the cell blank.",
)
BOOLEAN = Rule(
    "boolean",
    Severity.ERROR,
    "“{found}” is neither yes nor no{suggestion}.",
    "The cell takes yes, no or an expression such as ${{A1}} = 'unmet'.",
    "Write yes or no.",
)
PARAMETERS = Rule(
    "parameters",
    Severity.ERROR,
    "The parameters “{found}” cannot be used: {reason}",
    "Parameters are written as name=value, one blank between them; each type knows its own.",
    "Write for example “{example}”.",
)
DEFAULT_CHOICE = Rule(
    "default-choice",
    Severity.WARNING,
    "The default “{found}” is no choice of the list “{list}”{suggestion}.",
    "The question would open with an answer nobody can choose.",
    "Write the name of a choice.",
)
DEFAULT_VALUE = Rule(
    "default-value",
    Severity.ERROR,
    "The default “{found}” is no answer for the type “{kind}”.",
    "The question would open with an answer of another kind.",
    "Write {example}.",
)
MESSAGE_ALONE = Rule(
    "message-alone",
    Severity.WARNING,
    "There is a {column} but no {partner}.",
    "The message would never be shown.",
    "Write the {partner}, or delete the message.",
)
CALCULATION_MISSING = Rule(
    "calculation-missing",
    Severity.ERROR,
    "The row calculates nothing.",
    "A row of type calculate needs an expression.",
    "Write the expression into the column calculation.",
)
REPEAT_COUNT = Rule(
    "repeat-count",
    Severity.ERROR,
    "The repeat count “{found}” cannot be used.",
    "A repeat runs from 0 to {most} times.",
    "Write a whole number or an expression that gives one.",
)
AUDIT = Rule(
    "audit",
    Severity.ERROR,
    "The audit row cannot be used: {reason}",
    "The audit row is fixed by ODK and has no name of its own.",
    "Leave its name blank and use only parameters that ODK names.",
)
TRIGGER = Rule(
    "trigger",
    Severity.ERROR,
    "The trigger “{found}” cannot be used: {reason}",
    "A trigger names the question whose change sets off the calculation, as ${{name}}.",
    "Name one visible question of the form.",
)
ALL = (
    TYPE_MISSING,
    TYPE_UNKNOWN,
    TYPE_LIST,
    TYPE_NOT_ASKED,
    NAME_MISSING,
    NAME_INVALID,
    NAME_NOT_ASCII,
    NAME_DOUBLE,
    NAME_CASE,
    NAME_REPEAT_DOUBLE,
    NAME_RESERVED,
    NAME_GENERATED,
    LABEL_MISSING,
    LABEL_GROUP,
    IMAGE_MISSING,
    GROUP_OPEN,
    GROUP_END,
    GROUP_EMPTY,
    APPEARANCE_MISSPELT,
    APPEARANCE_UNKNOWN,
    APPEARANCE_TYPE,
    BOOLEAN,
    PARAMETERS,
    DEFAULT_CHOICE,
    DEFAULT_VALUE,
    MESSAGE_ALONE,
    CALCULATION_MISSING,
    REPEAT_COUNT,
    AUDIT,
    TRIGGER,
)
