"""Rules about expressions and references."""

from cchc_desktop.checklist.lint.mistake import Rule, Severity

REFERENCE_BROKEN = Rule(
    "reference-broken",
    Severity.ERROR,
    "The reference “{found}” is not complete.",
    "A question is named as ${{name}}: dollar sign, curly brackets, no blanks.",
    "Write for example ${{A1}}.",
)
REFERENCE_UNKNOWN = Rule(
    "reference-unknown",
    Severity.ERROR,
    "There is no question “{found}”{suggestion}.",
    "The expression refers to a name that is not in the sheet survey.",
    "Correct the name.",
)
REFERENCE_AMBIGUOUS = Rule(
    "reference-ambiguous",
    Severity.ERROR,
    "The name “{found}” stands in the rows {rows}.",
    "Nobody can tell which of them the expression means.",
    "Give them different names.",
)
REFERENCE_BARE = Rule(
    "reference-bare",
    Severity.ERROR,
    "“{found}” stands without ${{…}}.",
    "A bare name is looked for beside the question itself and is mostly empty there.",
    "Write {suggestion}.",
)
SYNTAX = Rule(
    "syntax",
    Severity.ERROR,
    "The expression cannot be read at “{near}”: {reason}.",
    "It breaks off or two parts stand side by side without an operator.",
    "Check brackets, quotation marks and operators there.",
)
TOO_DEEP = Rule(
    "too-deep",
    Severity.ERROR,
    "The expression is nested too deep or too long.",
    "Over {most} levels nobody can check it.",
    "Split it into several rows of type calculate.",
)
DOUBLE_EQUALS = Rule(
    "double-equals",
    Severity.ERROR,
    "“==” is written with one “=”.",
    "Forms compare with a single equals sign.",
    "Write “=”.",
)
OPERATOR = Rule(
    "operator",
    Severity.ERROR,
    "“{found}” is no operator; is “{nearest}” meant?",
    "Operators are written in small letters: and, or, div, mod; not equal is !=.",
    "Write “{nearest}”.",
)
FUNCTION_UNKNOWN = Rule(
    "function-unknown",
    Severity.ERROR,
    "There is no function “{found}”{suggestion}.",
    "An unknown function stops the form when it is opened.",
    "Choose a function from docs/authoring.md.",
)
FUNCTION_ARGUMENTS = Rule(
    "function-arguments",
    Severity.ERROR,
    "{found}() takes {wanted} values, here are {given}.",
    "A function with too few or too many values stops the form.",
    "Check commas and brackets.",
)
CYCLE = Rule(
    "cycle",
    Severity.ERROR,
    "The calculation depends on itself: {path}.",
    "Nobody can say what such a calculation gives.",
    "Take one of these references out.",
)
SELF_REFERENCE = Rule(
    "self-reference",
    Severity.ERROR,
    "The {column} of “{found}” refers to “{found}” itself.",
    "Whether a question is shown or what it calculates cannot depend on its own answer.",
    "Refer to another question.",
)
CHOICE_UNKNOWN = Rule(
    "choice-unknown",
    Severity.ERROR,
    "“{found}” is no choice of “{question}”{suggestion}.",
    "The comparison is never true.",
    "Choices of the list: {known}.",
)
MULTIPLE_COMPARED = Rule(
    "multiple-compared",
    Severity.WARNING,
    "“{question}” takes several choices; “=” is only true when exactly one is chosen.",
    "Several choices are kept in one cell with blanks between them.",
    "Write selected(${{{question}}}, '{found}').",
)
NOT_SELECTABLE = Rule(
    "not-selectable",
    Severity.WARNING,
    "“{question}” is no question with choices.",
    "{function}() looks into the choices of a question.",
    "Refer to a select question, or compare with “=”.",
)
INSTANCE_UNKNOWN = Rule(
    "instance-unknown",
    Severity.ERROR,
    "There is no list or file “{found}” in this form{suggestion}.",
    "instance('…') names a list of choices or an attached file without its ending.",
    "Correct the name.",
)
PATTERN = Rule(
    "pattern",
    Severity.ERROR,
    "The pattern “{found}” cannot be read: {reason}",
    "regex() needs a regular expression.",
    "Check brackets and backslashes of the pattern.",
)
NEVER_CHANGES = Rule(
    "never-changes",
    Severity.WARNING,
    "The {column} says “{found}”, which is always the same.",
    "A text in quotation marks is no condition.",
    "Write a comparison, for example ${{A1}} = 'unmet'.",
)
ALL = (
    REFERENCE_BROKEN,
    REFERENCE_UNKNOWN,
    REFERENCE_AMBIGUOUS,
    REFERENCE_BARE,
    SYNTAX,
    TOO_DEEP,
    DOUBLE_EQUALS,
    OPERATOR,
    FUNCTION_UNKNOWN,
    FUNCTION_ARGUMENTS,
    CYCLE,
    SELF_REFERENCE,
    CHOICE_UNKNOWN,
    MULTIPLE_COMPARED,
    NOT_SELECTABLE,
    INSTANCE_UNKNOWN,
    PATTERN,
    NEVER_CHANGES,
)
