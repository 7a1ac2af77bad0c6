"""What the compiler's sentences mean, in words that are translated: pyxform speaks English alone.

A sentence is known by a part of it that stays the same; its named groups fill the places of ours. One that is not
known is quoted as it is.
"""

import re

from cchc_desktop.domain.refusal import Reason

_KNOWN: tuple[tuple[str, Reason], ...] = (
    # Parameters
    (r"the parameter '(?P<name>[^']+)' must be a number", Reason("the parameter “{name}” has to be a number")),
    (r"the parameter '(?P<name>[^']+)' must not be '0'", Reason("the parameter “{name}” cannot be 0")),
    (
        r"the parameter '(?P<name>[^']+)' must not be larger than the range",
        Reason("the parameter “{name}” is larger than the distance from start to end"),
    ),
    (r"the parameter '(?P<name>[^']+)' must be a multiple of 'step'", Reason("“{name}” has to be a multiple of step")),
    (
        r"the parameter '(?P<name>[^']+)' must be between the 'start' and 'end'",
        Reason("the parameter “{name}” has to lie between start and end"),
    ),
    (
        r"the parameter 'tick_labelset' must be a choice list name",
        Reason("tick_labelset has to name a list of the sheet choices"),
    ),
    (
        r"'tick_labelset' choice list must have only 2 items",
        Reason("with the appearance no-ticks the list of tick_labelset has exactly two choices"),
    ),
    (
        r"'tick_interval', 'placeholder', and 'tick_labelset' are only supported",
        Reason("tick_interval, placeholder and tick_labelset only fit the appearances vertical and no-ticks"),
    ),
    (
        r"choice values must all be numbers",
        Reason("the names of the choices of tick_labelset have to be numbers"),
    ),
    (
        r"'tick_labelset' choices must be between",
        Reason("the choices of tick_labelset have to lie between start and end"),
    ),
    (
        r"'tick_labelset' choices' values must be equal to the start of the range plus a multiple of '(?P<name>[^']+)'",
        Reason("the choices of tick_labelset have to be start plus a multiple of {name}"),
    ),
    (
        r"'tick_labelset' choice list values may only\s*match the range",
        Reason("with the appearance no-ticks the choices of tick_labelset are start and end"),
    ),
    (r"Parameters must be in the form of", Reason("parameters are written as key=value, with blanks between them")),
    (
        r"accepted parameter keys for this question type are '(?P<known>[^']*)'"
        r".*invalid parameter key\(s\): '(?P<name>[^']*)'",
        Reason("“{name}” is no parameter of this type; known are: {known}"),
    ),
    (r"(?P<name>[\w-]+) must be set to true or false", Reason("“{name}” has to be true or false")),
    (
        r"seed value must be a number or a reference",
        Reason("seed has to be a number or one question, such as ${{q}}"),
    ),
    (r"Parameters must include randomize=true", Reason("seed only works together with randomize=true")),
    (r"Invalid value for quality", Reason("quality has to be normal, low, voice-only or external")),
    (r"Parameter (?P<name>[\w-]+) must have an integer value", Reason("“{name}” has to be a whole number")),
    (r"Parameter (?P<name>[\w-]+) must be greater +than or equal to zero", Reason("“{name}” cannot be below 0")),
    # Places
    (r"'incremental' parameter may either be 'true'", Reason("incremental is true, or is left out")),
    (
        r"'reference-geometry' parameter must either match",
        Reason("reference-geometry has to name a list, an attached file or a repeat, such as ${{r}}"),
    ),
    (r"'(?P<name>[\w-]+)' parameter must have a numeric value", Reason("the parameter “{name}” has to be a number")),
    (r"'allow-mock-accuracy' parameter must be", Reason("allow-mock-accuracy has to be true or false")),
    # Entities
    (r"To save entity properties using the save_to column", Reason("save_to is filled in, but no entity is declared")),
    (
        r"The save_to property '(?P<name>[^']+)' is already assigned by row '(?P<row>[^']+)'",
        Reason("row {row} already saves to “{name}”"),
    ),
    (r"Groups and repeats can't be saved as entity", Reason("groups and repeats cannot be saved as a property")),
    (
        r"The entity list name '(?P<name>[^']+)' was not found on the entities sheet",
        Reason("the sheet entities has no list “{name}”"),
    ),
    (
        r"The entity list name '(?P<name>[^']+)' does not have a label",
        Reason("the entity list “{name}” has no label, which creating needs"),
    ),
    (
        r"The entity list name '(?P<name>[^']+)' does not have an '(?P<column>update_if|entity_id)' expression",
        Reason("the entity list “{name}” lacks {column}"),
    ),
    (
        r"When there is more than one entity declaration",
        Reason("with several entity lists save_to is written as list#property"),
    ),
    (
        r"there are no valid containers available in the scope",
        Reason("two entities would stand in the same group or repeat; each takes one"),
    ),
    (
        r"The entity list name '(?P<name>[^']+)' has a reference in container scope",
        Reason("the entity list “{name}” refers to questions of different repeats; copy one with a calculate row"),
    ),
    (r"'save_to' value must have at most one '#'", Reason("save_to holds more than one #")),
    (
        r"following column\(s\) are not supported by this version of pyxform: (?P<columns>.*?)\. Please",
        Reason("columns that are not known: {columns}"),
    ),
    (r"'list_name' column must not have any duplicate names", Reason("two entity lists have the same name")),
    (r"Entity lists must have a name", Reason("an entity list has no name")),
    (r"must not begin with two underscores", Reason("a name used for an entity cannot begin with two underscores")),
    (r"Names used here must not contain a period", Reason("a name used for an entity cannot hold a full stop")),
    (
        r"Names used here must not be 'name' or 'label'",
        Reason("a property of an entity cannot be called name or label"),
    ),
    # Everything else
    (
        r"Names must begin with a letter or underscore",
        Reason("a name begins with a letter or _, then letters, digits, _, - or . may follow"),
    ),
    (r"Reference variables must start with", Reason("a reference is written as ${{name}}")),
    (r"Reference variable lists must have a comma", Reason("several references are separated by commas")),
    (
        r"Could not\s+find the name '(?P<name>[^']+)'",
        Reason("there is no question “{name}”"),
    ),
    (r"The name\s+'(?P<name>[^']+)' appears more than once", Reason("the name “{name}” appears more than once")),
    (
        r"Unmatched '(?P<name>(?:begin|end)_\w+)'",
        Reason("“{name}” has no counterpart"),
    ),
    (r"Cannot omit instanceID", Reason("a form that is encrypted needs its instanceID")),
    (r"Repeat loop without list name", Reason("the loop names no list")),
    (r"List name not in (?:columns|choices|external choices) sheet: (?P<name>.+)", Reason("there is no list “{name}”")),
    (
        r"question \$\{(?P<name>[^}]+)\} is not user-visible",
        Reason("“{name}” is not shown, so its change sets nothing off"),
    ),
    (r"'background-geopoint' questions, the 'trigger' column", Reason("background-geopoint needs a trigger")),
    (r"Audits must always be named 'audit", Reason("the audit row has no name of its own")),
    (r"named '(?P<name>[^']+)' has no label or hint", Reason("“{name}” has neither label nor hint")),
    (
        r"Instance names must be unique within a form\. The name '(?P<name>[^']+)'",
        Reason("several lists or files are called “{name}”"),
    ),
    (r"same instance id will be generated", Reason("two different files would get the same name")),
    (
        r"uses 'search\(\)', and its select type references the choice list name '(?P<name>[^']+)'",
        Reason("the list “{name}” is used with search() and without"),
    ),
    (
        r"the 'name' value '(?P<name>[^']+)' is invalid\. (?:Questions, groups, and repeats|Repeat names) must",
        Reason("the name “{name}” is taken in the same group, or by the compiler itself"),
    ),
    (r"Choice names must be unique for each choice list", Reason("a choice of the list appears twice")),
    (r"Question with no type", Reason("the row has no type")),
    (r"Missing calculation", Reason("the row calculates nothing")),
    (r"Question or group with no name", Reason("the row has no name")),
    (r"specify choices for this 'or other'", Reason("a question with or_other needs choices of its own")),
)
_COMPILED = tuple((re.compile(pattern, re.DOTALL), reason) for pattern, reason in _KNOWN)


def in_our_words(sentence: str) -> Reason | None:
    """Return what a sentence of the compiler says, None when it is not known."""
    for pattern, reason in _COMPILED:
        match = pattern.search(sentence)
        if match is not None:
            return Reason(reason.text, {name: text.strip() for name, text in match.groupdict().items()})
    return None
