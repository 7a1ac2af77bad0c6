"""The sending half of the status pair: what waits, how far a journey is, and when a person has to choose."""

from PySide6.QtCore import QObject

from cchc_desktop.ui.exchange.presenter import ExchangePresenter
from cchc_desktop.ui.exchange.sayings import sending_words, standing_words
from cchc_desktop.ui.frame.navigation import NavigationRail
from cchc_desktop.ui.frame.status import Status, StatusHalf
from cchc_desktop.workspace.exchange import Exchange


class Sending(QObject):
    """Keeps the half and the badge of the exchange true, wherever one is."""

    def __init__(self, exchange: Exchange, half: StatusHalf, navigation: NavigationRail, parent: QObject) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._half = half
        self._navigation = navigation
        self._journey: ExchangePresenter | None = None

    def refresh(self) -> None:
        """Show how the exchange stands; a journey under way says it itself."""
        standing = self._exchange.standing()
        fact, detail, waiting = standing_words(standing)
        self._navigation.show_badge("exchange", waiting)
        if self._journey is not None and self._journey.travelling:
            return
        icon = "cloud_arrow_up_20_regular" if waiting else "cloud_off_20_regular"
        if standing.disputes:
            icon = "warning_20_filled"
        self._half.show_status(Status(icon, fact, detail, "partText" if standing.disputes else "text1"))

    def follow(self, journey: ExchangePresenter) -> None:
        """Say how far the journeys of a presenter are."""
        self._journey = journey
        journey.begun.connect(lambda _place: self._show(0, 0))
        journey.moved.connect(self._moved)
        journey.changed.connect(self.refresh)

    def _moved(self, progress: object) -> None:
        self._show(progress.done, progress.total)  # type: ignore[attr-defined]

    def _show(self, done: int, total: int) -> None:
        # The last report of a journey may come home after its end.
        if self._journey is not None and self._journey.place is not None:
            fact, detail = sending_words(done, total, self._journey.place.name)
            self._half.show_status(Status("cloud_arrow_up_20_regular", fact, detail, "infoText"))
