"""The line above the overview: which view, which campaign, which units, which section, and the export."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.standing import Narrowing, Standing
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.flow import Flow
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Segmented
from cchc_desktop.workspace.overview_exports import provinces_of

translate = QCoreApplication.translate
WHOLE, SERVICE, COMPARE = "whole", "service", "compare"


class Tools(QWidget):
    """`narrowed` says that units or section were chosen anew, `viewed` which view, `campaign_chosen` which campaign."""

    campaign_chosen = Signal(str)
    narrowed = Signal()
    viewed = Signal(str)
    export_wanted = Signal()
    reviews_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = Choices([], name="overview_units", label=translate("Overview", "Which units"))
        self._section = Choices([], name="overview_section", label=translate("Overview", "Section"))
        self._campaign = Choices([], name="overview_campaign", label=translate("Overview", "Campaign"))
        self._views = Segmented(
            (
                (WHOLE, translate("Overview", "Overview"), "", "info"),
                (SERVICE, translate("Overview", "Index 766, on time"), "", "info"),
                (COMPARE, translate("Overview", "Compare"), "", "info"),
            ),
            name="overview_view",
            label=translate("Overview", "What to look at"),
        )
        self._views.show_value(WHOLE)
        self._views.chosen.connect(self.viewed)
        self._campaign.chosen.connect(self.campaign_chosen)
        for box in (self._kind, self._section):
            box.setMaximumWidth(px(190))
            box.chosen.connect(lambda _value: self.narrowed.emit())
        self._campaign.setMaximumWidth(px(210))
        save = Button(translate("Overview", "Export"), icon="arrow_export_20_regular", name="overview_export")
        save.clicked.connect(self.export_wanted)
        self._review = Button("", ButtonKind.LINK, name="overview_reviews")
        self._review.clicked.connect(self.reviews_wanted)
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(Flow(self._views, None, self._review, self._campaign, self._kind, self._section, save))

    def show_campaigns(self, campaigns: Sequence[Campaign], chosen: str) -> None:
        """Offer the campaigns."""
        self._campaign.offer([(entry.id, entry.name or str(entry.year)) for entry in campaigns])
        self._campaign.show_value(chosen)
        self._campaign.setVisible(len(campaigns) > 1)

    def offer(self, standings: Sequence[Standing], sections: Sequence[tuple[str, str, str]]) -> None:
        """Offer kinds, provinces and sections that there are; what was chosen stays where it is still offered."""
        kinds = {line.unit.kind for line in standings}
        provinces = provinces_of([line.unit for line in standings])
        units = [("", translate("Overview", "All units"))]
        units += [(f"kind:{kind.value}", words.capital(words.unit_kind(kind))) for kind in UnitKind if kind in kinds]
        units += [(f"province:{name}", name) for name in provinces] if len(provinces) > 1 else []
        parts = [("", translate("Overview", "All sections"))]
        parts += [(str(at), f"{number}. {title}") for at, (_, number, title) in enumerate(sections)]
        for box, pairs in ((self._kind, units), (self._section, parts)):
            before = box.value()
            box.offer(pairs)
            box.show_value(before if before in dict(pairs) else "")
        self._kind.setVisible(len(units) > 2)

    def show_reviews(self, waiting: int) -> None:
        """Say how many visits wait for review."""
        review = translate("Reviews", "Review of visits")
        self._review.setText(f"{review} ({waiting})" if waiting else review)
        self._review.updateGeometry()

    def narrowing(self) -> Narrowing:
        """Return what was chosen."""
        sort, _, value = self._kind.value().partition(":")
        section = self._section.value()
        return Narrowing(
            UnitKind(value) if sort == "kind" else None,
            value if sort == "province" else "",
            int(section) if section else None,
        )
