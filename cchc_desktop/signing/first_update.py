"""What the update with the first signature may do: fill in a field, name it as certifying, no more."""

from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DocInfoRule,
    FormUpdatingRule,
    MetadataUpdateRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.constants import ACROFORM_EXEMPT_STRICT_COMPARISON, ROOT_EXEMPT_STRICT_COMPARISON

FIRST_UPDATE = StandardDiffPolicy(
    global_rules=[
        # The certifying signature is named in the catalogue (ISO 32000-2, 12.8.6); pyHanko's own rules begin after it.
        CatalogModificationRule(ROOT_EXEMPT_STRICT_COMPARISON | {"/Perms"}),  # type: ignore[no-untyped-call]
        DocInfoRule().as_qualified(ModificationLevel.LTA_UPDATES),
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        MetadataUpdateRule().as_qualified(ModificationLevel.LTA_UPDATES),  # type: ignore[no-untyped-call]
    ],
    form_rule=FormUpdatingRule(
        field_rules=[SigFieldModificationRule()],
        # "Signatures exist" and "append only" (ISO 32000-2, table 225) are true from this update on.
        ignored_acroform_keys=ACROFORM_EXEMPT_STRICT_COMPARISON | {"/SigFlags"},
    ),
)
