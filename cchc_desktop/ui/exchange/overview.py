"""How the exchange stands: three states, the journey under way, the laptops, what was set aside, the log."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.team import Role
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.exchange import dialogs, sayings
from cchc_desktop.ui.exchange.presenter import ExchangePresenter
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Bar, Card, Chip, Segmented, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.exchange import Outcome, Standing
from cchc_desktop.workspace.members import MemberLaptop
from cchc_desktop.workspace.places import Place, PlaceKind, networks

translate = QCoreApplication.translate
_SHOWN = 60


class OverviewPage(QWidget):
    """Everything about the exchange that is no choice."""

    def __init__(self, desk: Desk, presenter: ExchangePresenter) -> None:
        super().__init__()
        self.setObjectName("exchange_overview")
        self._desk = desk
        self._presenter = presenter
        self._tab = "laptops"
        self._said = ""
        self._network = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        self._banner = Banner("shield_checkmark_20_filled", "", "met", name="exchange_banner")
        column.addWidget(self._banner)
        self._journey = Card(margins=14)
        self._journey_words = Words("", 13.5, 600, wrap=True)
        self._journey_detail = Words("", 12, 400, "text2", wrap=True)
        self._bar = Bar()
        stop = Button(translate("Exchange", "Break off"), name="stop_journey")
        stop.clicked.connect(presenter.stop)
        self._journey.body.addLayout(row(self._journey_words, 1, stop))
        self._journey.body.addWidget(self._bar)
        self._journey.body.addWidget(self._journey_detail)
        column.addWidget(self._journey)
        inside = QWidget()
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(px(12))
        column.addWidget(Scroll(inside), 1)

    def show_tab(self, tab: str) -> None:
        """Show the laptops, what was set aside, or the log."""
        self._tab = tab
        self.refresh()

    def show_progress(self, progress: object) -> None:
        """Show how far the journey is."""
        done, total = progress.done, progress.total  # type: ignore[attr-defined]
        self._bar.show_part(done / total if total else 0)
        left = progress.seconds_left  # type: ignore[attr-defined]
        text = translate("Exchange", "{0} of {1} files · {2} KB/s").format(
            done,
            total,
            round(progress.speed / 1024),  # type: ignore[attr-defined]
        )
        if left is not None and done < total:
            text += translate("Exchange", " · about {0} s left").format(max(1, round(left)))
        self._journey_detail.setText(text)

    def show_ended(self, place: Place, outcome: Outcome | None) -> None:
        """Say what the journey did, and that a stick may be pulled."""
        if outcome is None:
            self._said = translate("Exchange", "Broken off. What went over stays; it goes on from there the next time.")
            return
        said = translate("Exchange", "Done: {0} bundles fetched, {1} sent, {2} changes taken in.").format(
            outcome.fetched, outcome.sent, outcome.taken.entries
        )
        if place.kind is PlaceKind.STICK:
            said += " " + translate("Exchange", "The stick may be unplugged now.")
        self._said = said

    def refresh(self) -> None:
        """Show how things stand now."""
        standing = self._desk.workspace.exchange.standing()
        travelling = self._presenter.place
        self._journey.setVisible(travelling is not None)
        if travelling is not None:
            stick = travelling.kind is PlaceKind.STICK
            word = translate("Exchange", "Do not unplug the stick") if stick else translate("Exchange", "Exchanging…")
            self._journey_words.setText(f"{word} · {travelling.name}")
        clear(self._body)
        if not standing.connected:
            self._banner.show_text(
                translate("Exchange", "This workspace is on this laptop alone. Connect it to work as a team.")
            )
            self._body.addWidget(self._unconnected())
            self._body.addStretch(1)
            return
        self._banner.show_text(
            self._said
            or translate("Exchange", "Nothing is lost: everything is kept here until the office has confirmed it.")
        )
        self._body.addWidget(self._states(standing))
        tabs = Segmented(
            [
                ("laptops", translate("Exchange", "Laptops"), "", "info"),
                ("aside", translate("Exchange", "Set aside ({0})").format(standing.set_aside), "", "info"),
                ("log", translate("Exchange", "Sync log"), "", "info"),
            ],
            name="exchange_tabs",
            label=translate("Exchange", "What is shown"),
        )
        tabs.show_value(self._tab)
        tabs.chosen.connect(self.show_tab)
        self._body.addLayout(row(tabs, 1))
        make = {"laptops": self._laptops, "aside": self._aside, "log": self._log}[self._tab]
        self._body.addWidget(make(standing))
        if self._tab == "laptops":
            self._body.addWidget(self._nearby())
        self._body.addStretch(1)

    def _unconnected(self) -> QWidget:
        card = Card(margins=18)
        card.body.addWidget(Words(translate("Exchange", "Connect with the team"), 15.5, 600))
        text = translate(
            "Exchange",
            "The office makes its laptop the office and invites the others. Whoever has an invitation joins with it "
            "when the app is started for the first time, or from “Another folder” on the lock screen.",
        )
        card.body.addWidget(Words(text, 14, 400, "text2", wrap=True))
        make = Button(translate("Exchange", "Make this laptop the office"), ButtonKind.PRIMARY, name="become_office")
        make.clicked.connect(self._become_office)
        card.body.addLayout(row(make, 1))
        return card

    def _states(self, standing: Standing) -> QWidget:
        card = Card(margins=14)
        card.body.addWidget(Words(translate("Exchange", "What you have written"), 15.5, 600))
        if standing.office:
            text = translate("Exchange", "This laptop is the office: {0} changes wait to be handed over.")
            card.body.addWidget(Words(text.format(standing.waiting), 14, 400, "text2", wrap=True))
            return card
        for text, count, role in (
            (translate("Exchange", "Only on this laptop"), standing.waiting, "part" if standing.waiting else "na"),
            (translate("Exchange", "Handed over, not confirmed"), standing.handed_over, "info"),
            (translate("Exchange", "Received by the office, not taken in yet"), standing.received, "part"),
        ):
            card.body.addLayout(row(Words(text, 14), 1, Chip(str(count), "", role if count else "na")))
        text = translate("Exchange", "What the office has accepted is no longer counted.")
        card.body.addWidget(Words(text, 12, 400, "text2"))
        return card

    def _laptops(self, standing: Standing) -> QWidget:
        card = Card(margins=14)
        for member in self._desk.workspace.exchange.members():
            card.body.addLayout(self._member(member, standing))
        buttons: list[QWidget | int] = []
        if standing.office:
            invite = Button(translate("Exchange", "Invite a laptop"), icon="person_add_20_regular", name="invite")
            invite.clicked.connect(self._invite)
            buttons.append(invite)
        buttons.append(1)
        card.body.addLayout(row(*buttons))
        return card

    def _nearby(self) -> QWidget:
        """Meet laptops in one network: closed until somebody opens it, and open in the chosen network alone."""
        card = Card(margins=14)
        card.body.addWidget(Words(translate("Exchange", "Laptops nearby"), 15.5, 600))
        found = networks()
        meeting = self._presenter.meeting
        if meeting is not None:
            here = next((network for network in found if network.address == meeting.address), None)
            text = translate("Exchange", "Open in {0}. The others see this laptop as “{1}”.").format(
                sayings.network(here) if here else meeting.address, self._desk.workspace.person
            )
            stop = Button(translate("Exchange", "Stop being found"), icon="wifi_1_20_regular", name="meet")
            stop.clicked.connect(self._presenter.close_meeting)
            card.body.addWidget(Words(text, 13.5, 400, wrap=True))
            card.body.addLayout(row(stop, 1))
            return card
        text = translate(
            "Exchange",
            "Without a server: over one Wi-Fi, a phone's hotspot or a cable between two laptops. Until you open it "
            "this laptop listens to nobody.",
        )
        card.body.addWidget(Words(text, 12, 400, "text2", wrap=True))
        if not found:
            none = translate("Exchange", "This computer is in no network now.")
            card.body.addWidget(Words(none, 13.5, 400, wrap=True))
            return card
        choice = Choices(
            [(network.address, sayings.network(network)) for network in found],
            name="meet_network",
            label=translate("Exchange", "Network to meet in"),
        )
        choice.show_value(self._network if self._network in {one.address for one in found} else found[0].address)
        choice.chosen.connect(self._choose_network)
        meet = Button(translate("Exchange", "Let laptops nearby connect"), icon="wifi_1_20_regular", name="meet")
        meet.setEnabled(not self._presenter.opening)
        meet.clicked.connect(lambda: self._presenter.open_meeting(choice.value()))
        card.body.addLayout(row(choice, meet, 1))
        return card

    def _choose_network(self, address: str) -> None:
        self._network = address

    def _member(self, member: MemberLaptop, standing: Standing) -> QHBoxLayout:
        role = translate("Exchange", "Office") if member.role == "office" else words.role(Role(member.role))
        seen = (
            translate("Exchange", "this laptop")
            if member.own
            else translate("Exchange", "last heard of {0}").format(sayings.moment(member.last_at))
            if member.last_at
            else translate("Exchange", "not heard of yet")
        )
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Words(member.person, 14, 600))
        text.addWidget(Words(f"{role} · {seen}", 12, 400, "text2"))
        line = row()
        line.addLayout(text, 1)
        if member.revoked:
            line.addWidget(Chip(translate("Exchange", "Revoked"), "", "not"))
        elif standing.office and not member.own:
            revoke = Button(translate("Exchange", "Revoke…"), ButtonKind.SUBTLE, name=f"revoke_{member.device}")
            revoke.clicked.connect(partial(self._revoke, member))
            line.addWidget(revoke)
        return line

    def _aside(self, standing: Standing) -> QWidget:
        card = Card(margins=14)
        found = self._desk.workspace.exchange.set_aside()
        if not found:
            card.body.addWidget(Words(translate("Exchange", "Nothing was set aside."), 14, 400, "text2"))
        for path, line in found:
            who = line.person or translate("Exchange", "an unknown laptop")
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(Words(translate("Exchange", "Bundle {0} of {1}").format(line.number, who), 14, 600))
            why = sayings.reason(line.reason) + (f" ({line.detail})" if line.reason == "gap" else "")
            text.addWidget(Words(f"{why} · {sayings.moment(line.at)}", 12, 400, "text2", wrap=True))
            entry = row()
            entry.addLayout(text, 1)
            if standing.office and line.reason == "revoked":
                admit = Button(translate("Exchange", "Take it in all the same"), name="admit")
                admit.clicked.connect(partial(self._admit, path))
                entry.addWidget(admit)
            card.body.addLayout(entry)
        text_ = translate(
            "Exchange", "Nothing of these was taken in, and nothing is thrown away: they are tried again."
        )
        card.body.addWidget(Words(text_, 12, 400, "text2", wrap=True))
        take = Button(translate("Exchange", "Take in a bundle file…"), ButtonKind.LINK, name="bring_in")
        take.clicked.connect(self._bring_in)
        card.body.addLayout(row(take, 1))
        return card

    def _log(self, _standing: Standing) -> QWidget:
        card = Card(margins=14, spacing=6)
        for line in self._desk.workspace.exchange.log()[:_SHOWN]:
            at = Words(sayings.moment(line.at), 12, 400, "text2")
            at.setFixedWidth(px(130))
            what = Words(sayings.log_line(line) + (f" · {line.place}" if line.place else ""), 13, wrap=True)
            entry = row(at, what)
            entry.setStretch(1, 1)
            card.body.addLayout(entry)
        return card

    # --- acts -------------------------------------------------------------------------------------------------

    def _become_office(self) -> None:
        campaigns = self._desk.workspace.campaigns.all()
        title = dialogs.ask_title(self, campaigns[0].name if campaigns else self._desk.workspace.person)
        if title is not None:
            self._desk.workspace.exchange.found(title, self._desk.workspace.person)
            self._presenter.changed.emit()

    def _invite(self) -> None:
        units = tuple((unit.id, unit.name) for c in self._desk.workspace.campaigns.all() for unit in c.units)
        given = dialogs.ask_invitation(self, units)
        if given is None:
            return
        invited = self._desk.workspace.exchange.invite(*given)
        target, _ = QFileDialog.getSaveFileName(
            self, translate("Exchange", "Save the invitation"), str(Path.home() / invited.file_name)
        )
        if target:
            Path(target).write_bytes(invited.data)
            dialogs.show_code(self, invited.code, Path(target).name)
        self._presenter.changed.emit()

    def _revoke(self, member: MemberLaptop) -> None:
        text = translate(
            "Exchange",
            "What it has sent so far stays. What it sends from now on is set aside, and it can no longer read what the "
            "others write.",
        )
        title = translate("Exchange", "Revoke the laptop of {0}?").format(member.person)
        if dialogs.sure(self, title, translate("Exchange", "Revoke"), text):
            try:
                self._desk.workspace.exchange.revoke(member.device)
            except Refusal as refusal:
                self._desk.decline(refusal)
            self._presenter.changed.emit()

    def _admit(self, path: str) -> None:
        for changes in self._desk.workspace.exchange.admit(path).changes:
            self._desk.announcer.tell(changes)
        self._presenter.changed.emit()

    def _bring_in(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, translate("Exchange", "A bundle file"), "", "*.cchcb")
        if chosen:
            self._presenter.take_in_file(Path(chosen))
