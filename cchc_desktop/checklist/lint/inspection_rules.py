"""Rules about the inspection columns (`cchc:`)."""

from cchc_desktop.checklist.lint.mistake import Rule, Severity

ROLE_UNKNOWN = Rule(
    "role-unknown",
    Severity.ERROR,
    "“{found}” is no role{suggestion}.",
    "The role says what a row is to the inspection: {known}.",
    "Write one of these words.",
)
ITEM_TYPE = Rule(
    "item-type",
    Severity.ERROR,
    "An item must be of the type “select_one {list}”, not “{found}”.",
    "Items are answered with met, partly met, unmet or not applicable.",
    "Write “select_one {list}” into the column type.",
)
ITEM_REPEAT = Rule(
    "item-repeat",
    Severity.ERROR,
    "The item “{found}” stands inside a repeat.",
    "An item is scored once in a visit.",
    "Move it out of the repeat; dossiers of a sample have their own step.",
)
ITEM_OUTSIDE = Rule(
    "item-outside",
    Severity.WARNING,
    "The item “{found}” stands outside every section.",
    "Points are added up by section.",
    "Put it between the begin and end rows of a section.",
)
SECTION_TYPE = Rule(
    "section-type",
    Severity.ERROR,
    "The role section belongs to a group, not to “{found}”.",
    "A section holds items.",
    "Put the role on the begin_group row.",
)
SECTION_EMPTY = Rule(
    "section-empty",
    Severity.WARNING,
    "The section “{found}” holds no items.",
    "A section without items cannot be scored.",
    "Add items, or take the role away.",
)
SECTION_NESTED = Rule(
    "section-nested",
    Severity.ERROR,
    "The section “{found}” stands inside the section “{outer}”.",
    "Points of an item count in one section only.",
    "Take the role off one of the groups.",
)
WEIGHT = Rule(
    "weight",
    Severity.ERROR,
    "“{found}” is no number of points.",
    "Points are a number from 0 to {most}.",
    "Write a number, for example 2 or 0,5.",
)
CRITICAL = Rule(
    "critical",
    Severity.ERROR,
    "“{found}” is neither yes nor no{suggestion}.",
    "A critical item that is unmet brings its section to nothing.",
    "Write yes or no.",
)
BASIS_UNKNOWN = Rule(
    "basis-unknown",
    Severity.ERROR,
    "The legal register does not hold “{found}”{suggestion}.",
    "The legal basis is a key of the register, so that title, date and validity are right on paper.",
    "Write a key with its article, for example nd118-2025:11.",
)
EVIDENCE = Rule(
    "evidence",
    Severity.ERROR,
    "“{found}” is no rule of evidence{suggestion}.",
    "The rule is never, optional, when:fail or always, with a least number behind it if wanted.",
    "Write for example “when:fail 2”.",
)
DEADLINE = Rule(
    "deadline",
    Severity.ERROR,
    "“{found}” is no number of days.",
    "The deadline is counted in whole calendar days from the visit.",
    "Write a whole number, for example 30.",
)
FINDING_PLACE = Rule(
    "finding-place",
    Severity.ERROR,
    "The place “{found}” in the sentence is not known.",
    "The only place that is filled in is {{note}}.",
    "Write {{note}}.",
)
FINDING_MISSING = Rule(
    "finding-missing",
    Severity.WARNING,
    "The item has no finding sentence.",
    "Without it the app suggests nothing when the item falls short.",
    "Write a sentence with {{note}}.",
)
REMEDY_MISSING = Rule(
    "remedy-missing",
    Severity.WARNING,
    "There is a finding sentence but no recommendation.",
    "The conclusion would name a shortcoming and ask for nothing.",
    "Fill in the recommendation.",
)
INSPECTION_NO_EFFECT = Rule(
    "inspection-no-effect",
    Severity.WARNING,
    "The column {column} has no effect on this row.",
    "Inspection columns count on rows with the role item.",
    "Set the role to item, or clear the cell.",
)
VERDICTS = Rule(
    "verdicts",
    Severity.ERROR,
    "The list “{list}” lacks the choices {missing}.",
    "Items are answered with met, partly, unmet and na.",
    "Add them, or delete the whole list: the importer then brings its own.",
)
VERDICT_FOREIGN = Rule(
    "verdict-foreign",
    Severity.ERROR,
    "The choice “{found}” of the list “{list}” is no verdict.",
    "Items are answered with met, partly, unmet and na.",
    "Delete the choice, or use another list for this question.",
)
ALL = (
    ROLE_UNKNOWN,
    ITEM_TYPE,
    ITEM_REPEAT,
    ITEM_OUTSIDE,
    SECTION_TYPE,
    SECTION_EMPTY,
    SECTION_NESTED,
    WEIGHT,
    CRITICAL,
    BASIS_UNKNOWN,
    EVIDENCE,
    DEADLINE,
    FINDING_PLACE,
    FINDING_MISSING,
    REMEDY_MISSING,
    INSPECTION_NO_EFFECT,
    VERDICTS,
    VERDICT_FOREIGN,
)
