"""Rules for what the form compiler (pyxform) and the form engine refuse themselves."""

from cchc_desktop.checklist.lint.mistake import Rule, Severity

ENTITIES = Rule(
    "entities",
    Severity.ERROR,
    "The entity cannot be used: {reason}",
    "Entities follow the ODK entities specification.",
    "Correct the cell, or delete the sheet entities: this app does not use it.",
)
GEOMETRY = Rule(
    "geometry",
    Severity.ERROR,
    "The question of place cannot be used: {reason}",
    "Questions of place follow the XLSForm standard.",
    "Correct the cell.",
)
COMPILER = Rule(
    "compiler",
    Severity.ERROR,
    "The form compiler refuses this: {reason}",
    "A form it refuses cannot be brought in.",
    "Correct what the message names.",
)
COMPILER_WARNING = Rule(
    "compiler-warning",
    Severity.WARNING,
    "The form compiler warns: {reason}",
    "The form can be used, but perhaps not as meant.",
    "Look at what the message names.",
)
UNSUPPORTED = Rule(
    "unsupported",
    Severity.ERROR,
    "This app cannot run the form: {reason}",
    "What the app cannot run is refused when the form comes in, not during a visit.",
    "Take this part out of the form.",
)
STOPPED = Rule(
    "stopped",
    Severity.WARNING,
    "Further mistakes may be hidden behind those shown.",
    "The check ends after {most} mistakes of the compiler.",
    "Mend these and check again.",
)
ALL = (
    ENTITIES,
    GEOMETRY,
    COMPILER,
    COMPILER_WARNING,
    UNSUPPORTED,
    STOPPED,
)
